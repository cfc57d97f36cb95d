internal import Foundation

/// One run of one process. A pid alone would not do: pids are used again, and a lease left behind
/// by a killed process must not look alive because a stranger got its number.
package struct ProcessMark: Sendable, Equatable {
    package var pid: Int32
    /// The kernel's start time of the process in clock ticks since boot, and the boot it belongs
    /// to.
    package var startedAt: String

    package init(pid: Int32, startedAt: String) {
        self.pid = pid
        self.startedAt = startedAt
    }

    package static let current: ProcessMark = {
        let pid = ProcessInfo.processInfo.processIdentifier
        return ProcessMark(pid: pid, startedAt: startTime(of: pid) ?? "unknown")
    }()

    package var isRunning: Bool {
        Self.startTime(of: pid) == startedAt
    }

    /// Field 22 of `/proc/PID/stat`, counted after the last parenthesis because the second field is
    /// the program's name and may hold blanks (proc(5)). Nil when there is no such process.
    private static func startTime(of pid: Int32) -> String? {
        // A process that is gone has no such file; that is the answer, not an error.
        guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
            // Without /proc there is no mark, and a process counts as gone only by its heartbeat.
            let boot = try? String(
                contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8),
            let name = stat.lastIndex(of: ")")
        else { return nil }
        let fields = stat[name...].split(separator: " ")
        guard fields.count > 20 else { return nil }
        return "\(fields[20])@\(boot.prefix(36))"
    }
}
