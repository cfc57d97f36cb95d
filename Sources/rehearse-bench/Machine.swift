internal import Glibc

/// What the machine says about itself and about processes.
enum Machine {
    static var load: String {
        TextFile.read("/proc/loadavg")?.split(separator: " ").prefix(3).joined(separator: " ")
            ?? "unknown"
    }

    static var coreCount: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }

    /// The most memory that a process has had resident since its peak was forgotten, in MiB.
    static func peakMemory(of process: pid_t) -> Double {
        let status = TextFile.read("/proc/\(process)/status") ?? ""
        for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
            let words = line.split { $0 == " " || $0 == "\t" }
            return (words.count > 1 ? Double(words[1]) ?? 0 : 0) / 1024
        }
        return 0
    }

    static func forgetPeakMemory(of process: pid_t) {
        TextFile.write("5", to: "/proc/\(process)/clear_refs")
    }
}

/// Memory of both sides during one measurement.
struct MemoryWatch {
    let server: pid_t

    init(server: pid_t) {
        self.server = server
        Machine.forgetPeakMemory(of: server)
        Machine.forgetPeakMemory(of: getpid())
    }

    var note: String {
        let peaks = [getpid(), server].map { Machine.peakMemory(of: $0).rounded(1) }
        return "peak MiB: client \(peaks[0]), server \(peaks[1])"
    }
}
