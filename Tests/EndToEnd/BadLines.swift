import Testing

/// A line in the place of that of the single spec, and what standard error says of it.
struct BadLine: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let line: String
  /// Place and sentence of each fault, each followed by its note where it has one.
  let says: [String]

  init(_ name: String, _ line: String, _ says: String...) {
    testDescription = name
    self.line = line
    self.says = says
  }
}

/// One wrong value each.
let badLines: [BadLine] = [
  BadLine(
    "unknown key with a near name", "separator: {material: LPSCl, thicknes: 20 um}",
    "6:30: error: unknown key \"thicknes\" in separator",
    "note: did you mean \"thickness\"?"),
  BadLine(
    "unknown key without one", "packaging: {film: 100 um}",
    "11:1: error: unknown key \"packaging\"",
    "note: known keys: stackwright, name, objective, operation, cathode, separator, anode, plate, ends, stack, module, manufacturing, limits"
  ),
  BadLine(
    "wrong dimension", "separator: {material: LPSCl, thickness: 20 mAh}",
    "6:41: error: expected a length, got \"20 mAh\" (charge)"),
  BadLine(
    "bare number", "separator: {material: LPSCl, thickness: 20}",
    "6:41: error: a length needs a unit, e.g. \"20 um\""),
  BadLine(
    "nan", "separator: {material: LPSCl, thickness: nan}",
    "6:41: error: \"nan\" is not a number: write a number that exists"),
  BadLine(
    ".nan", "separator: {material: LPSCl, thickness: .nan}",
    "6:41: error: \".nan\" is not a number: write a number that exists"),
  BadLine(
    ".inf", "separator: {material: LPSCl, thickness: .inf um}",
    "6:41: error: \".inf um\" is not a number: write a finite one"),
  BadLine(
    "1e400", "separator: {material: LPSCl, thickness: 1e400 um}",
    "6:41: error: \"1e400 um\" is out of range: a number lies between 1e-100 and 1e100"),
  BadLine(
    "39 digits",
    "separator: {material: LPSCl, thickness: 123456789012345678901234567890123456789 um}",
    "6:41: error: \"123456789012345678901234567890123456789 um\" has more than 38 digits: round it"),
  BadLine(
    "negative thickness", "separator: {material: LPSCl, thickness: -20 um}",
    "6:41: error: separator.thickness must be above 0, got \"-20 um\""),
  BadLine(
    "zero thickness", "separator: {material: LPSCl, thickness: 0 um}",
    "6:41: error: separator.thickness must be above 0, got \"0 um\""),
  BadLine(
    "thickness of a wall", "separator: {material: LPSCl, thickness: 20 m}",
    "6:41: error: separator.thickness must lie between 1 nm and 100 mm, got \"20 m\"",
    "note: check the number and its unit"),
  BadLine(
    "footprint of a galaxy", "stack: {layers: 4, footprint: 1e60 mm x 100 mm}",
    "9:31: error: stack.footprint must lie between 1 um and 100 m, got \"1e60 mm\"",
    "note: check the number and its unit"),
  BadLine(
    "coolant at 1 K", "operation: {coolant_temperature: 1 K}",
    "4:34: error: operation.coolant_temperature must lie between -150 degC and 500 degC, got \"1 K\"",
    "note: check the number and its unit"),
  BadLine(
    "empty range", "separator: {material: LPSCl, thickness: {from: 60 um, to: 20 um, step: 5 um}}",
    "6:41: error: a range must not end below its start, got \"60 um\" to \"20 um\"",
    "note: exchange its ends"),
  BadLine(
    "step 0", "separator: {material: LPSCl, thickness: {from: 20 um, to: 60 um, step: 0 um}}",
    "6:72: error: the step of a range must be positive, got \"0 um\""),
  BadLine(
    "no step", "separator: {material: LPSCl, thickness: {from: 20 um, to: 60 um}}",
    "6:41: error: separator.thickness needs the key \"step\"",
    "note: e.g. step: 1 um"),
  BadLine(
    "range without end", "stack: {layers: 2.., footprint: 100 mm x 100 mm}",
    "9:17: error: the range \"2..\" has no end",
    "note: write both ends, e.g. 2..60"),
  BadLine(
    "range the wrong way round", "stack: {layers: 8..2, footprint: 100 mm x 100 mm}",
    "9:17: error: a range must not end below its start, got \"8\" to \"2\"",
    "note: exchange its ends"),
  BadLine(
    "min above max", "limits: {stack_voltage: {min: 25 V, max: 9 V}}",
    "10:31: error: the least value \"25 V\" lies above the largest, \"9 V\"",
    "note: exchange them: {min: 9 V, max: 25 V}"),
  BadLine(
    "NO as a word", "operation: {heating: NO}",
    "4:22: error: operation.heating is allowed or none, got \"NO\""),
  BadLine(
    "NO as a material", "cathode: {material: NO, recipe: dry-80, loading: 3 mAh/cm2}",
    "5:21: error: the catalogue has no cathode \"NO\"",
    "note: known names: LCO, LFP, LNMO, NCA, NMC111, NMC622, NMC811"),
  BadLine(
    "1:30 as a length", "separator: {material: LPSCl, thickness: 1:30}",
    "6:41: error: unknown unit \":30\"; a length is written in um, nm, mm, cm or m"),
  BadLine(
    "1:30 as a count", "stack: {layers: 1:30, footprint: 100 mm x 100 mm}",
    "9:17: error: expected a whole number without a unit, got \"1:30\""),
  BadLine(
    "zero in front of a count", "stack: {layers: 010, footprint: 100 mm x 100 mm}",
    "9:17: error: \"010\" is not a number: write it without zeros at its beginning"),
  BadLine(
    "zero in front of a length", "separator: {material: LPSCl, thickness: 020 um}",
    "6:41: error: \"020 um\" is not a number: write it without zeros at its beginning"),
  BadLine(
    "hexadecimal", "stack: {layers: 0x10, footprint: 100 mm x 100 mm}",
    "9:17: error: expected a whole number without a unit, got \"0x10\""),
  BadLine(
    "decimal comma in braces", "separator: {material: LPSCl, thickness: 0,02 mm}",
    "6:41: error: \"0,02 mm\" is not a number: write 0.02 mm"),
  BadLine(
    "thousands", "limits: {stack_voltage: {max: '1,000 V'}}",
    "10:31: error: \"1,000 V\" is not a number: write a decimal point, and no separator between thousands"
  ),
  BadLine(
    "unknown material", "cathode: {material: NMC881, recipe: dry-80, loading: 3 mAh/cm2}",
    "5:21: error: the catalogue has no cathode \"NMC881\"",
    "note: did you mean \"NMC811\"?"),
  BadLine(
    "unknown unit, near", "separator: {material: LPSCl, thickness: 20 microns}",
    "6:41: error: unknown unit \"microns\"; a length is written in um, nm, mm, cm or m"),
  BadLine(
    "unknown unit with a prefix", "stack: {layers: 4, footprint: 1 km x 1 km}",
    "9:31: error: unknown unit \"km\"; a length is written in um, nm, mm, cm or m"),
  BadLine(
    "unknown unit, capitals", "cathode: {material: NMC811, recipe: dry-80, loading: 3 mah/cm2}",
    "5:54: error: unknown unit \"mah/cm2\"; did you mean \"mAh/cm2\"?"),
  BadLine(
    "unit of something else", "cathode: {material: NMC811, recipe: dry-80, loading: 3 S}",
    "5:54: error: unknown unit \"S\"; an areal capacity is written in mAh/cm2, Ah/cm2 or Ah/m2"),
  BadLine(
    "exponent without digits", "separator: {material: LPSCl, thickness: 1e um}",
    "6:41: error: \"1e um\" is not a number: write digits after the e"),
  BadLine(
    "25 C as a temperature", "operation: {coolant_temperature: 25 C}",
    "4:34: error: expected a temperature, got \"25 C\" (rate); write 25 degC"),
  BadLine(
    "degrees as a difference", "limits: {temperature_spread: {max: 8 degC}}",
    "10:36: error: expected a temperature difference, got \"8 degC\" (temperature); write 8 K"),
  BadLine(
    "another layout", "stackwright: 2",
    "1:14: error: stackwright is 1, got \"2\"",
    "note: write stackwright: 1"),
  BadLine(
    "module without keys", "module:",
    "11:8: error: the module is empty",
    "note: write its keys, e.g. module: {series: 12}, or leave the module out"),
  BadLine(
    "list where one value stands", "operation: {discharge_rate: [C/3, C/5]}",
    "4:29: error: operation.discharge_rate is not a choice: it takes one value",
    "note: write one value, not a list or a range"),
  BadLine(
    "empty list", "cathode: {material: [], recipe: dry-80, loading: 3 mAh/cm2}",
    "5:21: error: the list of cathode.material is empty",
    "note: e.g. [NMC811]"),
  BadLine(
    "limit of a module without one", "limits: {module_voltage: {max: 400 V}}",
    "10:26: error: the limit module_voltage needs a module",
    "note: write a module, e.g. module: {series: 12}"),
  BadLine(
    "limit without value", "limits: {stack_voltage: {}}",
    "10:25: error: limits.stack_voltage limits nothing",
    "note: write max or min, e.g. {max: 60 V} for a voltage"),
  BadLine(
    "anchor", "separator: {material: &a LPSCl, thickness: 20 um}",
    "6:23: error: found the anchor '&a', expected a plain value",
    "note: write the value out in each place; a text that begins with '&' or '*' needs quotes"),
  BadLine(
    "tag", "separator: {material: !!str LPSCl, thickness: 20 um}",
    "6:23: error: found the tag 'tag:yaml.org,2002:str', expected a plain value",
    "note: remove the tag; a text that begins with '!' needs quotes"),
  BadLine(
    "duplicate key", "separator: {material: LPSCl, thickness: 20 um, thickness: 30 um}",
    "6:48: error: found the key 'thickness' a second time, expected it only on line 6",
    "note: keep one of the two"),
  BadLine(
    "indented with a tab", "separator:\n\tmaterial: LPSCl",
    "7:1: error: found a tab, expected blanks: YAML indents with blanks only",
    "note: replace each tab by blanks"),
  BadLine(
    "unclosed brace", "limits: {stack_voltage: {max: 25 V}",
    "11:1: error: found the end of the text inside a mapping, expected ',' or '}'"),
  BadLine(
    "unknown cathode in a table", "operation: {cutoff_voltage: {NMC81: 2.8 V}}",
    "4:30: error: the catalogue has no cathode \"NMC81\"",
    "note: did you mean \"NMC811\"?"),
]
