/// The hash that names inputs in records.
///
/// - Source: FIPS 180-4, section 6.2.
public enum SHA256 {
  /// The hash of bytes as 64 lower-case hexadecimal digits.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    String(
      decoding: digest(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] },
      as: UTF8.self)
  }

  /// The hash of bytes, 32 bytes.
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    var state = initialState
    let whole = bytes.count - bytes.count % 64
    for start in stride(from: 0, to: whole, by: 64) {
      compress(bytes.span, from: start, into: &state)
    }
    let tail = padded(bytes[whole...], messageLength: bytes.count)
    for start in stride(from: 0, to: tail.count, by: 64) {
      compress(tail.span, from: start, into: &state)
    }
    return state.indices.flatMap { index in
      [24, 16, 8, 0].map { (shift: UInt32) in UInt8(truncatingIfNeeded: state[index] >> shift) }
    }
  }

  /// The last, incomplete block: the rest, a one bit, zeros, and the length in bits.
  private static func padded(_ rest: ArraySlice<UInt8>, messageLength: Int) -> [UInt8] {
    var block = Array(rest) + [0x80]
    block += repeatElement(0, count: (block.count > 56 ? 120 : 56) - block.count)
    let bits = UInt64(messageLength) * 8
    block += (0..<8).reversed().map { UInt8(truncatingIfNeeded: bits >> UInt64($0 * 8)) }
    return block
  }

  private static func compress(
    _ bytes: Span<UInt8>, from start: Int, into state: inout InlineArray<8, UInt32>
  ) {
    let constants = roundConstants
    // Only the last 16 words of the schedule are needed at any time.
    var w = InlineArray<16, UInt32>(repeating: 0)
    for t in 0..<16 {
      let i = start + t * 4
      w[t] =
        UInt32(bytes[i]) << 24 | UInt32(bytes[i + 1]) << 16 | UInt32(bytes[i + 2]) << 8
        | UInt32(bytes[i + 3])
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      if t >= 16 {
        let (old, recent) = (w[(t + 1) & 15], w[(t + 14) & 15])
        let s0 = rotated(old, 7) ^ rotated(old, 18) ^ old >> 3
        let s1 = rotated(recent, 17) ^ rotated(recent, 19) ^ recent >> 10
        w[t & 15] &+= s0 &+ w[(t + 9) & 15] &+ s1
      }
      let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let t1 = h &+ sum1 &+ (e & f ^ ~e & g) &+ constants[t] &+ w[t & 15]
      let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let t2 = sum0 &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// The first 32 bits of the fractions of the square roots of the first 8 primes.
  private static let initialState: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let roundConstants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5,
    0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc,
    0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3,
    0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5,
    0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
