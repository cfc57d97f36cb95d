import RehearseModel
import Testing

@Suite struct DimensionTests {
    @Test func theOrderIsTheOneInWhichPeopleMeetThem() {
        #expect(Dimension.allCases.reversed().sorted() == Dimension.allCases)
        #expect(Dimension.reliability < .fairness)
    }

    @Test func theWordsOnTheWireAreFixed() {
        #expect(InterviewType.allCases.map(\.rawValue).contains("case-study"))
        #expect(LifecycleStage.preDeploy.rawValue == "pre-deploy")
        #expect(ScopeKind.own.rawValue == "self")
        #expect(Level.range == 0...4)
    }
}
