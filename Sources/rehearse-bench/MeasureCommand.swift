internal import ArgumentParser
internal import Glibc
internal import RehearseClient
internal import RehearseServer
internal import RehearseSync

struct MeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Take all figures and print them.",
        discussion: """
            Starts a server with a database of its own, on the loopback interface, with every \
            durability setting on, and removes everything at the end. Each load ends by itself.
            """)

    @Option(name: .long, help: "Rows of the smaller first sync and of one push.")
    var rows = 10_000

    @Option(name: .long, help: "Rows of the larger first sync; 0 leaves it out.")
    var manyRows = 100_000

    @Option(name: .long, help: "Changed rows each way.")
    var changes = 1_000

    @Option(name: .long, help: "Devices that reconnect at once.")
    var devices = 1_000

    @Option(name: .long, help: "Scopes over which pushes are spread.")
    var scopes = 1_000

    @Option(name: .long, help: "How often what takes long is repeated.")
    var runs = 3

    @Option(name: .long, help: "How often what is short is repeated.")
    var shortRuns = 200

    @Option(name: .long, help: "Seconds of a load of pushes.")
    var seconds = 5

    @Option(name: .long, help: "Where the made-up texts begin.")
    var seed: UInt64 = 1

    @Flag(name: .long, help: "Print one JSON object instead of a table.")
    var json = false

    func validate() throws {
        guard [rows, changes, devices, scopes, runs, shortRuns, seconds].allSatisfy({ $0 > 0 }),
            manyRows == 0 || manyRows > rows, changes <= rows
        else { throw ValidationError("These sizes do not fit together.") }
    }

    func run() async throws {
        try OpenFiles.raiseLimit()
        signal(SIGPIPE, SIG_IGN)
        let load = Machine.load
        var report = BenchReport(isJSON: json)
        report.say("\(Machine.coreCount) cores, load \(load), seed \(seed)")
        try await BenchWorld.run { world, writer in
            try await measure(world, writer, &report)
        }
        report.finish(cores: Machine.coreCount, load: load, seed: seed)
    }

    private func measure(
        _ world: BenchWorld, _ writer: Rehearse, _ report: inout BenchReport
    ) async throws {
        report.durability = [
            try await world.database.inOrg(world.org) { try await BenchQueries.durability(in: $0) }
        ]
        report.add(try await TextMerges(runs: shortRuns, seed: seed).figures())
        try await LoadTransport.run(url: world.url, connectionsMax: devices) { transport in
            try await loads(Crowd(world: world, transport: transport), &report)
        }

        var text = MadeUpText(seed: seed)
        let first = FirstSync(world: world, writer: writer, rowsPerPush: rows, runs: runs)
        var (figures, reader) = try await first.run(total: rows, existing: 0, &text)
        report.durability.append(try RowImport.durability(of: reader.store))
        report.add(figures)
        let small = SmallSyncs(world: world, writer: writer, reader: reader)
        report.add(try await small.changes(changes, runs: runs))
        report.add([try await small.nothingNew(runs: shortRuns)])
        report.add([try await small.propagation(runs: min(shortRuns, 50))])
        guard manyRows > 0 else { return }
        (figures, reader) = try await first.run(total: manyRows, existing: rows, &text)
        report.add(figures)
    }

    private func loads(_ crowd: Crowd, _ report: inout BenchReport) async throws {
        let duration = Duration.seconds(seconds)
        report.add(try await crowd.reconnect(devices))
        report.add(
            try await crowd.push(devices: 16, scopes: 1, for: duration, aim: "≥ 400 /s"))
        report.add(try await crowd.push(devices: 16, scopes: scopes, for: duration, aim: nil))
    }
}

/// Prints figures as they come, or all of them as JSON at the end.
struct BenchReport {
    let isJSON: Bool
    var durability: [String] = []
    private var figures: [Figure] = []

    init(isJSON: Bool) {
        self.isJSON = isJSON
    }

    func say(_ line: String) {
        guard !isJSON else { return }
        print(line)
        fflush(nil)
    }

    mutating func add(_ new: [Figure]) {
        if figures.isEmpty { say(Figure.heading) }
        figures += new
        for figure in new { say(figure.line) }
    }

    func finish(cores: Int, load: String, seed: UInt64) {
        guard isJSON else { return say(durability.joined(separator: "\n")) }
        let json: JSONValue = [
            "cores": .integer(Int64(cores)), "load": .string(load),
            "seed": .integer(Int64(clamping: seed)),
            "durability": .array(durability.map(JSONValue.string)),
            "figures": .array(figures.map(\.json)),
        ]
        print(json.canonicalText)
    }
}
