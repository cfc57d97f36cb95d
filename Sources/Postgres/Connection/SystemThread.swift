import Glibc

/// The kernel refused something the driver cannot do without, such as a descriptor or a thread.
struct SystemFailure: Error {
    var call: String
    var errorNumber: Int32

    var message: String { "\(call) failed: \(String(cString: strerror(errorNumber)))." }
}

/// Starts a detached thread.
func startThread(_ body: @escaping @Sendable () -> Void) throws(SystemFailure) {
    final class Body {
        let run: @Sendable () -> Void
        init(run: @escaping @Sendable () -> Void) { self.run = run }
    }
    let argument = Unmanaged.passRetained(Body(run: body))
    var thread = pthread_t()
    let code = pthread_create(
        &thread, nil,
        { argument in
            // The thread takes over the reference that was retained for it above.
            if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
            return nil
        }, argument.toOpaque())
    guard code == 0 else {
        argument.release()
        throw SystemFailure(call: "pthread_create", errorNumber: code)
    }
    pthread_detach(thread)
}
