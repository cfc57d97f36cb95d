/// I2: what was saved is still there after the process has died.
enum DurableSave: Checker {
    static let invariant = "I2"

    static func faults(in evidence: Evidence) -> [String] {
        evidence.savesMissing.filter { !$0.isAnswered }.map {
            "op \($0.op) was saved on home \($0.home) and is in no queue after the crash"
        }
    }
}
