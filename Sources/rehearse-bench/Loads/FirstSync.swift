internal import RehearseClient
internal import RehearseServer

/// New rows up, all rows down, and the same rows by COPY and a bulk import.
struct FirstSync {
    let world: BenchWorld
    let writer: Rehearse
    /// Rows of one push; what is there already counts towards a total.
    let rowsPerPush: Int
    let runs: Int

    /// Pushes until there are `total` rows, then measures first syncs.
    func run(
        total: Int, existing: Int, _ text: inout MadeUpText
    ) async throws -> (figures: [Figure], newest: Rehearse) {
        var figures: [Figure] = []
        let push = try await grow(by: total - existing, &text)
        let copyOut = try await milliseconds {
            try await world.database.inOrg(world.org) {
                try await BenchQueries.copyNotesOut(in: $0)
            }
        }
        let copyIn = try await copyIn(copyOut.1)
        figures.append(push.figure(copyRate: Double(copyOut.1.count) / copyIn * 1000))
        let (pull, memory, newest) = try await pulls(total)
        let importTime = try await baselineImport(newest)
        figures.append(
            Figure(
                name: "first sync of \(total) rows, a new device", samples: pull,
                baseline: ("COPY out + SQLite import", copyOut.0 + importTime), note: memory))
        let rates = pull.map { Double(total) / $0 * 1000 }
        figures.append(
            Figure(
                name: "  the same, rows a second", unit: .perSecond, samples: rates,
                baseline: ("SQLite import alone", Double(total) / importTime * 1000),
                aim: "≥ 40000 /s"))
        return (figures, newest)
    }

    /// What pushing came to.
    private struct Pushed {
        var rates: [Double] = []
        var rowsPerPush: Int
        var memory: String

        func figure(copyRate: Double) -> Figure {
            Figure(
                name: "push of \(rowsPerPush) new rows, rows a second", unit: .perSecond,
                samples: rates, baseline: ("COPY in", copyRate), aim: "≥ 20000 /s", note: memory)
        }
    }

    private func grow(by count: Int, _ text: inout MadeUpText) async throws -> Pushed {
        let memory = MemoryWatch(server: world.server.id)
        var pushed = Pushed(rowsPerPush: rowsPerPush, memory: "")
        var left = count
        while left > 0 {
            let size = min(left, rowsPerPush)
            try BenchWorld.addRows(size, to: writer, &text)
            let (time, report) = try await milliseconds { try await writer.sync() }
            guard report.sent == size, report.refused == 0 else {
                throw BenchFailure("\(report.sent) of \(size) rows were taken.")
            }
            pushed.rates.append(Double(size) / time * 1000)
            left -= size
        }
        pushed.memory = memory.note
        return pushed
    }

    private func copyIn(_ lines: [[UInt8]]) async throws -> Double {
        try await world.database.inOrg(world.org) {
            try await BenchQueries.makeCopyTarget(in: $0)
        }
        return try await milliseconds {
            try await world.database.inOrg(world.org) {
                try await BenchQueries.copyNotesIn(lines, in: $0)
            }
        }.0
    }

    private func pulls(_ total: Int) async throws -> ([Double], String, Rehearse) {
        var times: [Double] = []
        var newest = writer
        let memory = MemoryWatch(server: world.server.id)
        for run in 0..<runs {
            newest = try await world.device("device-\(total)-\(run)")
            let device = newest
            let (time, report) = try await milliseconds { try await device.sync() }
            guard report.received >= total else {
                throw BenchFailure("\(report.received) of \(total) rows came.")
            }
            times.append(time)
        }
        return (times, memory.note, newest)
    }

    private func baselineImport(_ rehearse: Rehearse) async throws -> Double {
        let rows = try RowImport(from: rehearse.store)
        var times: [Double] = []
        for run in 0..<3 {
            let path = "\(world.directory.path)/import-\(rows.count)-\(run).sqlite"
            times.append(try await milliseconds { try rows.run(path: path) }.0)
        }
        return times.sorted()[1]
    }
}
