import ValidationCases
for c in try PublishedCases.all() { for f in c.figures { print(f.passes ? "ok  " : (f.knownMiss == nil ? "MISS" : "miss"), c.mark, f.name, f.published, f.computed, f.residual ?? 0) } }
