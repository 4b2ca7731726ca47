import Glibc

/// Random numbers that are the same for the same seed, on every machine.
///
/// - Source: SplitMix64, Steele, Lea and Flood 2014; normal numbers by Box and Muller 1958.
struct RandomNumbers {
  private var state: UInt64

  /// Starts a sequence; neighbouring seeds start far apart.
  init(seed: UInt64) { state = Self.mixed(Self.mixed(seed &+ Self.step)) }

  /// A number of 0..<1.
  mutating func uniform() -> Double {
    state &+= Self.step
    return Double(Self.mixed(state) >> 11) / 9_007_199_254_740_992
  }

  /// A number of the normal distribution with mean 0 and deviation 1.
  mutating func normal() -> Double {
    let radius = sqrt(-2 * log(1 - uniform()))
    return radius * cos(2 * Double.pi * uniform())
  }

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ bits: UInt64) -> UInt64 {
    var z = bits
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
