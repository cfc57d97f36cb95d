internal import ArgumentParser
internal import RehearseServer

struct OpenAPICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi", abstract: "Print the API's description, docs/openapi.yaml.")

    func run() async throws {
        Terminal.say(String(OpenAPI.document().dropLast()))
    }
}
