import RehearseSimulator
import Testing

/// Histories that once broke an invariant, as small as they could be made. They are kept as steps
/// and not as seeds, so that they stay what they are when the drawing of histories changes.
@Suite struct KnownHistoryTests {
    struct Known: Sendable, CustomTestStringConvertible {
        var name: String
        var plan: HistoryPlan

        var testDescription: String { name }

        init(
            _ name: String, _ owners: [PersonName], rowsPerPage: Int = 1000, _ steps: [Step]
        ) {
            self.name = name
            plan = HistoryPlan(
                seed: 1, owners: owners, faults: [], rowsPerPage: rowsPerPage, steps: steps)
        }
    }

    @Test(arguments: all)
    func aKnownHistoryBreaksNothing(known: Known) async throws {
        #expect(try await Simulation.run(known.plan).violations == [])
    }

    private static let all = [
        // I18: of three copies of a device, the last one's batch was taken for no chain (400), for
        // ever, because another copy had sent its first ops under an identity of its own.
        Known(
            "three copies of one device", [.mara, .theo, .uma],
            [
                .syncWhole(device: 1), .act(device: 1, .writeNote, seed: 1),
                .fault(.cloneHome(device: 1)),
                .act(device: 1, .amend, seed: 8_782_318_145_450_886_171),
                .act(device: 3, .amend, seed: 9_860_101_771_028_119_946),
                .act(device: 1, .archive, seed: 4_514_666_431_995_137_448),
                .sync(device: 3), .fault(.cloneHome(device: 1)),
            ])
    ]
}
