import Foundation

/// How long the fault tests go on. `TORTURE=n` runs n times the quick form, see deploy/torture.sh.
enum Torture {
    static let factor =
        ProcessInfo.processInfo.environment["TORTURE"].flatMap(Int.init).map { max(1, $0) } ?? 1

    static func rounds(of quick: Int) -> Int { quick * factor }
}
