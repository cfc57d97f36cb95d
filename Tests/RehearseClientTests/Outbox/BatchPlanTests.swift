import RehearseModel
import Testing

@testable import RehearseClient

@Suite struct BatchPlanTests {
    private func count(_ groups: [[Int]], opsMax: Int = 10, bytesMax: Int = 100) -> Int {
        let candidates = groups.enumerated().flatMap { index, sizes in
            sizes.map {
                BatchPlan.Candidate(group: GroupID(high: 0, low: UInt64(index)), byteCount: $0)
            }
        }
        return BatchPlan.opCount(of: candidates, opsMax: opsMax, bytesMax: bytesMax)
    }

    @Test func nothingGivesNothing() {
        #expect(count([]) == 0)
    }

    @Test func opsStopAtTheLimitAndNotOneBefore() {
        let nine = Array(repeating: [1], count: 9)
        #expect(count(nine) == 9)
        #expect(count(nine + [[1]]) == 10)
        #expect(count(nine + [[1], [1]]) == 10)
    }

    @Test func bytesStopAtTheLimitAndNotOneBefore() {
        #expect(count([[49], [49]]) == 2)
        #expect(count([[49], [50]]) == 1)
    }

    @Test func aGroupIsNeverCut() {
        #expect(count([[1], Array(repeating: 1, count: 10)]) == 1)
        #expect(count([[40], [30, 30]]) == 1)
    }

    @Test func theFirstGroupGoesInAnyCase() {
        #expect(count([[500, 500], [1]]) == 2)
    }
}
