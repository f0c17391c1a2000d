using System.Diagnostics;
using System.IO.Pipes;
using Pathways.Allocation.Solving;

namespace Pathways.Allocation.Tests.Solving;

public sealed class WasmFlowSolverTests : IDisposable
{
    private readonly FakeHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Costs_near_the_limit_are_exact()
    {
        using var solver = new WasmFlowSolver(new WasmSolverOptions());
        var dear = (1L << 53) - 1;
        (await solver.SolveAsync(new MinCostFlow([0, 0], [1, 1], [1, 1], [dear, dear - 1], [1, -1]))).ShouldBe([0, 1]);
        solver.Name.ShouldContain("or-tools-wasm 0.9.1");
    }

    [Fact]
    public async Task Solves_from_many_threads_wait_for_each_other_and_each_gets_its_own_answer()
    {
        using var solver = new WasmFlowSolver(new WasmSolverOptions());
        var answers = await Task.WhenAll(Enumerable.Range(1, 16).Select(amount => Task.Run(() => solver.SolveAsync(new MinCostFlow([0], [1], [100], [1], [amount, -amount])))));
        answers.Select(flows => flows[0]).ShouldBe(Enumerable.Range(1, 16));
    }

    [Fact]
    public async Task A_killed_process_is_replaced()
    {
        using var solver = new WasmFlowSolver(new WasmSolverOptions());
        (await solver.SolveAsync(MinCostFlowTests.Small)).ShouldBe([1]);
        var first = solver.ProcessId!.Value;
        using (var process = Process.GetProcessById(first))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        (await solver.SolveAsync(MinCostFlowTests.Small)).ShouldBe([1]);
        solver.ProcessId.ShouldNotBe(first);
    }

    [Fact]
    public async Task A_crash_in_the_middle_of_a_solve_is_tried_once_more()
    {
        var marker = Path.Combine(_host.Folder, "crashed");
        using var solver = new WasmFlowSolver(_host.Script($$"""
            import fs from 'node:fs';
            import net from 'node:net';
            if (fs.existsSync({{Js(marker)}})) {
              await import({{Js(new Uri(FakeHost.RealScript).AbsoluteUri)}});
            } else {
              fs.writeFileSync({{Js(marker)}}, '');
              const pipe = net.connect(process.argv[2]);
              const ready = Buffer.alloc(16);
              ready.writeInt32LE(2, 0);
              pipe.write(ready);
              pipe.on('data', () => process.exit(9));
            }
            """));
        (await solver.SolveAsync(MinCostFlowTests.Small)).ShouldBe([1]);
        File.Exists(marker).ShouldBeTrue();
    }

    [Fact]
    public async Task Two_crashes_end_with_an_error_that_quotes_the_last_of_what_the_process_said()
    {
        using var solver = new WasmFlowSolver(_host.Options("""
            ready();
            pipe.on('data', () => { fs.writeSync(2, 'x'.repeat(200000) + ' last words'); process.exit(9); });
            """));
        var failure = await Should.ThrowAsync<SolverException>(() => solver.SolveAsync(MinCostFlowTests.Small));
        failure.Message.ShouldContain("crashed twice");
        failure.Message.ShouldContain("last words");
        failure.Message.Length.ShouldBeLessThan(9000);
    }

    [Fact]
    public async Task A_solve_that_hangs_is_ended_by_the_watchdog()
    {
        using var solver = new WasmFlowSolver(_host.Options("ready();", TimeSpan.FromMilliseconds(200)));
        var failure = await Should.ThrowAsync<SolverException>(() => solver.SolveAsync(MinCostFlowTests.Small));
        failure.Message.ShouldContain("did not answer within");
        solver.ProcessId.ShouldBeNull();
    }

    [Fact]
    public async Task Cancelling_ends_the_process_and_the_next_solve_starts_another()
    {
        // Answers the first request of one flow and hangs on the second.
        using var solver = new WasmFlowSolver(_host.Options("""
            ready();
            pipe.once('data', (frame) => send(3, frame.readInt32LE(4), 1, Buffer.from([1, 0, 0, 0])));
            """));
        await solver.SolveAsync(MinCostFlowTests.Small);
        using var process = Process.GetProcessById(solver.ProcessId!.Value);
        using var stop = new CancellationTokenSource();
        var hanging = solver.SolveAsync(MinCostFlowTests.Small, stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => hanging);
        process.WaitForExit(30_000).ShouldBeTrue();
        (await solver.SolveAsync(MinCostFlowTests.Small)).ShouldBe([1]);
    }

    [Fact]
    public async Task What_native_code_prints_to_stdout_disturbs_nothing()
    {
        using var solver = new WasmFlowSolver(_host.Options("""
            ready();
            pipe.on('data', (frame) => {
              fs.writeSync(1, 'noise '.repeat(20000));
              send(3, frame.readInt32LE(4), 1, Buffer.from([1, 0, 0, 0]));
            });
            """));
        (await solver.SolveAsync(MinCostFlowTests.Small)).ShouldBe([1]);
    }

    [Fact]
    public async Task A_refused_problem_starts_no_process()
    {
        using var solver = new WasmFlowSolver(new WasmSolverOptions());
        await Should.ThrowAsync<ArgumentException>(() => solver.SolveAsync(MinCostFlowTests.Small with { Capacities = [-1] }));
        solver.ProcessId.ShouldBeNull();
    }

    [Fact]
    public async Task A_problem_without_a_solution_says_so_and_the_process_lives_on()
    {
        using var solver = new WasmFlowSolver(new WasmSolverOptions());
        var failure = await Should.ThrowAsync<SolverException>(() => solver.SolveAsync(MinCostFlowTests.Small with { Supplies = [5, -5] }));
        failure.Message.ShouldContain("Infeasible");
        var process = solver.ProcessId;
        (await solver.SolveAsync(MinCostFlowTests.Small)).ShouldBe([1]);
        solver.ProcessId.ShouldBe(process);
    }

    [Fact]
    public async Task A_missing_Node_script_or_package_is_named()
    {
        await Fails(new WasmSolverOptions { Node = "no-such-node" }, "Node 20 or newer");
        await Fails(new WasmSolverOptions { HostScript = Path.Combine(_host.Folder, "none.mjs") }, "host script");
        var script = _host.Script(await File.ReadAllTextAsync(FakeHost.RealScript));
        File.Copy(Path.Combine(Path.GetDirectoryName(FakeHost.RealScript)!, "solve.mjs"), Path.Combine(_host.Folder, "solve.mjs"));
        await Fails(script, "or-tools-wasm");
        await Fails(_host.Script("throw new Error('broken');"), "broken");
    }

    [Fact]
    public async Task The_process_ends_when_its_pipe_closes_so_that_none_is_orphaned()
    {
        var path = Path.Combine(_host.Folder, "pipe.sock");
        await using var pipe = new NamedPipeServerStream(path, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        using var process = Process.Start(new ProcessStartInfo("node", [FakeHost.RealScript, path]))!;
        await pipe.WaitForConnectionAsync();
        (await HostFrame.ReadAsync(pipe, CancellationToken.None)).Kind.ShouldBe(HostFrameKind.Ready);
        pipe.Disconnect();
        process.WaitForExit(30_000).ShouldBeTrue();
    }

    [Fact]
    public async Task Disposing_ends_the_process()
    {
        var solver = new WasmFlowSolver(new WasmSolverOptions());
        await solver.SolveAsync(MinCostFlowTests.Small);
        using var process = Process.GetProcessById(solver.ProcessId!.Value);
        solver.Dispose();
        process.WaitForExit(30_000).ShouldBeTrue();
        await Should.ThrowAsync<ObjectDisposedException>(() => solver.SolveAsync(MinCostFlowTests.Small));
    }

    private static string Js(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static async Task Fails(WasmSolverOptions options, string word)
    {
        using var solver = new WasmFlowSolver(options);
        (await Should.ThrowAsync<SolverException>(() => solver.SolveAsync(MinCostFlowTests.Small))).Message.ShouldContain(word);
    }
}
