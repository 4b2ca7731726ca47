// Writes the guide to the standard output; `make validation` keeps it in Guides/Validation.md.
import ValidationCases

print(try ValidationGuide().text, terminator: "")
