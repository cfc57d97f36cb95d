internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// Makes the router from the table of operations.
enum ServerRouter {
    /// Every operation must be bound: a missing one is a mistake of the program and traps.
    static func make(
        _ table: RouteTable, edge: EdgeMiddleware, clock: any Clock<Duration> & Sendable
    ) -> Router<RehearseRequestContext> {
        let router = Router(context: RehearseRequestContext.self)
        router.add(middleware: edge)
        for operation in Operations.all {
            guard let endpoint = table.endpoints[operation.id] else {
                preconditionFailure("\(operation.id) is bound to nothing")
            }
            router.on(RouterPath(operation.path), method: operation.method) { request, context in
                try await withDeadline(operation.deadline, on: clock) {
                    let exchange = try await Exchange(
                        request, context: context, operation: operation)
                    return try await endpoint(exchange)
                }.response
            }
        }
        return router
    }
}
