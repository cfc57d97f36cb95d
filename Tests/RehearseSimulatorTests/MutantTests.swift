#if DEBUG
    import RehearseSimulator
    import RehearseSync
    import Testing

    /// A guard that is left out shows: one history each, of which it is known that it shows there.
    /// `rehearse-simulator mutants` looks for such histories without knowing any.
    @Suite struct MutantTests {
        @Test(arguments: Mutant.allCases)
        func aMutantIsCaught(mutant: Mutant) async throws {
            let seed = try #require(MutantHunt.seeds[mutant], "no history is known for \(mutant)")
            let found = try await MutantHunt(historiesMax: 1).hunt(mutant, from: seed)
            #expect(found.isCaught, "\(mutant.rawValue) was not caught by seed \(seed)")
        }

        /// Otherwise the histories above would prove nothing.
        @Test(arguments: Mutant.allCases)
        func theSameHistoryIsSoundWithoutTheMutant(mutant: Mutant) async throws {
            let seed = try #require(MutantHunt.seeds[mutant])
            let plan = HistoryPlan(seed: seed, wanted: MutantHunt.conditions(of: mutant))
            let result = try await Simulation.run(plan)
            #expect(result.violations == [])
        }
    }
#endif
