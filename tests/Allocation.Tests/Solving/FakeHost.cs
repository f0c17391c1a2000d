using Pathways.Allocation.Solving;

namespace Pathways.Allocation.Tests.Solving;

/// <summary>Host scripts that misbehave, in a folder of their own.</summary>
internal sealed class FakeHost : IDisposable
{
    private const string Prelude = """
        import net from 'node:net';
        import fs from 'node:fs';
        const pipe = net.connect(process.argv[2]);
        pipe.on('close', () => process.exit(0));
        pipe.on('error', () => process.exit(0));
        const send = (kind, id, status, payload) => {
          const header = Buffer.alloc(16);
          [kind, id, status, payload.length].forEach((value, index) => header.writeInt32LE(value, 4 * index));
          pipe.write(Buffer.concat([header, payload]));
        };
        const ready = () => send(2, 0, 0, Buffer.from('a fake'));

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("pathways-host-").FullName;

    public static string RealScript { get; } = new WasmSolverOptions().HostScript;

    public string Folder => _folder;

    public WasmSolverOptions Options(string body, TimeSpan? solveLimit = null) => Script(Prelude + body) with { SolveLimit = solveLimit ?? TimeSpan.FromMinutes(1) };

    public WasmSolverOptions Script(string text)
    {
        var path = Path.Combine(_folder, "host.mjs");
        File.WriteAllText(path, text);
        return new WasmSolverOptions { HostScript = path };
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
