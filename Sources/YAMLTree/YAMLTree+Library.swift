import CYAML

extension YAMLTree {
  /// Name and version of the library that is linked, for records.
  public static var libraryName: String {
    guard let version = yaml_get_version_string() else { return "libyaml" }
    return "libyaml \(String(cString: version))"
  }
}
