import Testing

@testable import Postgres

@Suite struct PoolStateMachineTests {
    private let start = ContinuousClock.now

    private func makeMachine(
        connections: Int = 2, waiters: Int = 2
    ) -> PoolStateMachine {
        PoolStateMachine(
            connectionCountMax: connections, waiterCountMax: waiters, idleLifetime: .seconds(10))
    }

    /// Opens and leases as many connections as there may be.
    private func makeFullMachine(connections: Int = 2, waiters: Int = 2) -> PoolStateMachine {
        var machine = makeMachine(connections: connections, waiters: waiters)
        for slot in 1...connections {
            #expect(machine.connectionRequested() == .open(slot))
            machine.connectionOpened(slot)
        }
        return machine
    }

    @Test func connectionsAreOpenedUpToTheLimitAndNotBeyond() {
        var machine = makeMachine(connections: 2)
        #expect(machine.connectionRequested() == .open(1))
        #expect(machine.connectionRequested() == .open(2))
        #expect(machine.connectionRequested() == nil)
        #expect(machine.statistics.openingCount == 2)
    }

    @Test func waitersAreAcceptedUpToTheLimitAndNotBeyond() {
        var machine = makeFullMachine(waiters: 2)
        #expect(machine.waiterArrived(1) == nil)
        #expect(machine.waiterArrived(2) == nil)
        #expect(machine.waiterArrived(3) == .refuse(.tooManyWaiters))
        #expect(machine.statistics.waitingCount == 2)
    }

    @Test func aReturnedConnectionGoesToTheFirstWaiter() {
        var machine = makeFullMachine()
        _ = machine.waiterArrived(1)
        _ = machine.waiterArrived(2)
        #expect(
            machine.connectionReturned(2, isReusable: true, at: start) == [.resume(1, .use(2))])
        #expect(
            machine.connectionReturned(1, isReusable: true, at: start) == [.resume(2, .use(1))])
        #expect(machine.statistics.inUseCount == 2)
    }

    @Test func aBrokenConnectionGivesItsPlaceToTheFirstWaiter() {
        var machine = makeFullMachine()
        _ = machine.waiterArrived(1)
        #expect(
            machine.connectionReturned(1, isReusable: false, at: start)
                == [.close(1), .resume(1, .open(3))])
    }

    @Test func aFailedOpeningGivesItsPlaceToTheFirstWaiter() {
        var machine = makeMachine(connections: 1)
        #expect(machine.connectionRequested() == .open(1))
        #expect(machine.waiterArrived(1) == nil)
        #expect(machine.openingFailed(1) == [.resume(1, .open(2))])
    }

    @Test func theConnectionUsedLastIsUsedNext() {
        var machine = makeFullMachine()
        #expect(machine.connectionReturned(1, isReusable: true, at: start).isEmpty)
        #expect(machine.connectionReturned(2, isReusable: true, at: start).isEmpty)
        #expect(machine.connectionRequested() == .use(2))
    }

    @Test func connectionsIdleForTheirLifetimeAreClosed() {
        var machine = makeFullMachine()
        _ = machine.connectionReturned(1, isReusable: true, at: start)
        _ = machine.connectionReturned(2, isReusable: true, at: start + .seconds(1))
        #expect(machine.idleTimePassed(at: start + .seconds(9)).isEmpty)
        #expect(machine.idleTimePassed(at: start + .seconds(10)) == [.close(1)])
        #expect(machine.statistics.idleCount == 1)
    }

    @Test func aDeadConnectionIsReplacedInItsPlace() {
        var machine = makeFullMachine(connections: 1)
        machine.connectionFoundDead(1)
        #expect(machine.waiterArrived(1) == nil)
        machine.connectionOpened(1)
        #expect(machine.statistics.inUseCount == 1)
    }

    @Test func aWaiterThatLeftIsPassedOver() {
        var machine = makeFullMachine()
        _ = machine.waiterArrived(1)
        _ = machine.waiterArrived(2)
        #expect(machine.waiterLeft(1) == true)
        #expect(
            machine.connectionReturned(1, isReusable: true, at: start) == [.resume(2, .use(1))])
        #expect(machine.waiterLeft(2) == false)
    }

    @Test func closingRefusesWaitersAndClosesEveryConnectionInTheEnd() {
        var machine = makeFullMachine()
        _ = machine.connectionReturned(1, isReusable: true, at: start)
        #expect(machine.connectionRequested() == .use(1))
        _ = machine.waiterArrived(7)
        #expect(machine.closed() == [.resume(7, .refuse(.closed))])
        #expect(machine.connectionRequested() == .refuse(.closed))
        #expect(machine.connectionReturned(1, isReusable: true, at: start) == [.close(1)])
        #expect(machine.connectionReturned(2, isReusable: true, at: start) == [.close(2)])
        #expect(machine.statistics.inUseCount == 0)
    }

    /// Random events against a model: nobody waits while there is room, no connection is given to
    /// two, and in the end nothing is left.
    @Test(arguments: [1, 2, 3, 42, 4_711] as [UInt64])
    func randomEventsKeepTheInvariants(seed: UInt64) {
        var random = SplitMix(state: seed)
        var machine = makeMachine(connections: 3, waiters: 4)
        var opening: [Int] = []
        var leased: [Int] = []
        var waiting: [Int] = []

        func accept(_ grant: PoolStateMachine.Grant) {
            switch grant {
            case .use(let slot): leased.append(slot)
            case .open(let slot): opening.append(slot)
            case .refuse: break
            }
        }
        func perform(_ actions: [PoolStateMachine.Action]) {
            for case .resume(let waiter, let grant) in actions {
                #expect(waiting.first == waiter)
                waiting.removeFirst()
                accept(grant)
            }
        }
        for step in 0..<2_000 {
            switch Int.random(in: 0..<6, using: &random) {
            case 0, 1:
                if let grant = machine.waiterArrived(step) {
                    accept(grant)
                } else {
                    waiting.append(step)
                }
            case 2 where !opening.isEmpty:
                let slot = opening.removeFirst()
                machine.connectionOpened(slot)
                leased.append(slot)
            case 3 where !opening.isEmpty:
                perform(machine.openingFailed(opening.removeLast()))
            case 4 where !leased.isEmpty:
                let index = Int.random(in: 0..<leased.count, using: &random)
                perform(
                    machine.connectionReturned(
                        leased.remove(at: index), isReusable: Bool.random(using: &random),
                        at: start + .seconds(step)))
            case 5 where !waiting.isEmpty:
                let waiter = waiting.remove(at: Int.random(in: 0..<waiting.count, using: &random))
                #expect(machine.waiterLeft(waiter) == true)
            default: break
            }
            let statistics = machine.statistics
            #expect(Set(leased + opening).count == leased.count + opening.count)
            #expect(statistics.inUseCount == leased.count)
            #expect(statistics.openingCount == opening.count)
            #expect(statistics.waitingCount == waiting.count)
            let isFull = statistics.inUseCount + statistics.openingCount == 3
            #expect(waiting.isEmpty || isFull, "seed \(seed), step \(step)")
        }
    }

    @Test func pausesDoubleUpToTheirMaximumAndVaryByHalf() {
        func pauses(random: Double) -> [Duration] {
            let backoff = PostgresBackoff(
                first: .milliseconds(100), max: .milliseconds(300), random: { random })
            return [1, 2, 3, 1_000].map(backoff.pause(after:))
        }
        #expect(pauses(random: 0) == [100, 200, 300, 300].map { .milliseconds($0) })
        #expect(pauses(random: 1) == [50, 100, 150, 150].map { .milliseconds($0) })
    }
}

private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
