/// A shell for which there are completions.
enum Shell: String, Sendable, Hashable, CaseIterable {
  case bash, zsh, fish

  /// The shell of the user's account, where it is one of these.
  static var ofUser: Shell? {
    HostFacts.environment("SHELL")?.split(separator: "/").last
      .flatMap { Shell(rawValue: String($0)) }
  }

  /// The script that completes command lines of `stackwright`, made from the table of options.
  var script: String {
    switch self {
    case .bash: BashCompletion.script
    case .zsh: ZshCompletion.script
    case .fish: FishCompletion.script
    }
  }

  /// Where the script lies in a share folder, such as `/usr/share`.
  var place: String {
    switch self {
    case .bash: "bash-completion/completions/stackwright"
    case .zsh: "zsh/site-functions/_stackwright"
    case .fish: "fish/vendor_completions.d/stackwright.fish"
    }
  }

  /// Where a script is found on this host.
  var installedPath: String? {
    let own = HostFacts.environment("HOME").map { home in
      switch self {
      case .bash: "\(home)/.local/share/\(place)"
      case .zsh: "\(home)/.zfunc/_stackwright"
      case .fish: "\(home)/.config/fish/completions/stackwright.fish"
      }
    }
    let paths = [own].compactMap { $0 } + HostFacts.shareFolders.map { "\($0)/\(place)" }
    return paths.first(where: NewFile.exists)
  }

  /// The command that installs the script for the user alone.
  var installation: String {
    let (folder, name) =
      switch self {
      case .bash: ("~/.local/share/bash-completion/completions", "stackwright")
      case .zsh: ("~/.zfunc", "_stackwright")
      case .fish: ("~/.config/fish/completions", "stackwright.fish")
      }
    let command = "mkdir -p \(folder) && stackwright completion \(rawValue) > \(folder)/\(name)"
    return self == .zsh ? command + "  # and in .zshrc, before compinit: fpath+=~/.zfunc" : command
  }

  /// A text as one word of the shell.
  func quoted(_ text: String) -> String {
    let quote =
      switch self {
      case .bash, .zsh: "'\\''"
      case .fish: "\\'"
      }
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: quote)
      + "'"
  }
}

extension Shell {
  /// A path as a shell takes it for one word.
  static func word(_ path: String) -> String {
    let plain = path.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    if plain { return path.hasPrefix("-") ? "./\(path)" : path }
    return Shell.bash.quoted(path)
  }
}
