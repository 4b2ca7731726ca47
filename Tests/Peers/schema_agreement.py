"""Holds texts against a JSON Schema: an implementation of draft-07 that shares nothing with ours.

    schema_agreement.py SCHEMA.json FILE...

One line for each file, its verdict first: `valid NAME` or `invalid NAME`. YAML is read by the core
schema of YAML 1.2, as editors do. Before that the schema itself is checked: that it is one, and that
each default and each example fits the key that it stands at. Exit code 3 where jsonschema or PyYAML
is missing.
"""

import json
import re
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"not installed: {missing.name}")
    sys.exit(3)


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2: `NO` is a text, `1:30` too."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", "~nN\0"),
]:
    name = f"tag:yaml.org,2002:{tag}"
    CoreLoader.add_implicit_resolver(name, re.compile(rf"^(?:{pattern})$"), list(first) + [""])


def subschemas(schema):
    """Every schema inside a schema, itself included."""
    yield schema
    for inner in schema.get("properties", {}).values():
        yield from subschemas(inner)
    for inner in schema.get("anyOf", []):
        yield from subschemas(inner)
    for key in ["items", "additionalProperties"]:
        if isinstance(schema.get(key), dict):
            yield from subschemas(schema[key])


schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft7Validator.check_schema(schema)
for part in subschemas(schema):
    for value in part.get("examples", []) + ([part["default"]] if "default" in part else []):
        jsonschema.Draft7Validator(part).validate(value)

validator = jsonschema.Draft7Validator(schema)
for path in sys.argv[2:]:
    text = open(path, encoding="utf-8").read()
    try:
        value = json.loads(text) if path.endswith(".json") else yaml.load(text, CoreLoader)
        print("valid" if validator.is_valid(value) else "invalid", path)
    except yaml.YAMLError:
        print("invalid", path)
