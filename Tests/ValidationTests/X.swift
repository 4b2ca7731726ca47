import Testing
@testable import ValidationCases
@Suite struct X {}
