using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;

namespace Pathways.Allocation.Solving;

/// <summary>
/// One Node process that holds OR-Tools, and the pipe to it. The process ends when the pipe closes, so none is left behind
/// even when this process is killed.
/// </summary>
internal sealed class SolverProcess : IDisposable
{
    private const int KeptErrorCharacters = 8192;
    private static int s_pipes;

    private readonly Process _process;
    private readonly NamedPipeServerStream _pipe;
    private readonly TailBuffer _errors;
    private readonly Task _drained;

    private SolverProcess(Process process, NamedPipeServerStream pipe)
    {
        (_process, _pipe, _errors) = (process, pipe, new TailBuffer(KeptErrorCharacters));
        _drained = Task.WhenAll(_errors.DrainAsync(process.StandardError), new TailBuffer(0).DrainAsync(process.StandardOutput));
    }

    /// <summary>Id of the process.</summary>
    public int Id => _process.Id;

    /// <summary>What runs there, as the host said when it was ready.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The last the process wrote to its standard error.</summary>
    public async Task<string> LastErrorsAsync()
    {
        _ = await Task.WhenAny(_drained, Task.Delay(TimeSpan.FromSeconds(2))).ConfigureAwait(false);
        return _errors.ToString();
    }

    /// <summary>Starts a process and waits until OR-Tools is loaded there.</summary>
    public static async Task<SolverProcess> StartAsync(WasmSolverOptions options, CancellationToken cancellationToken)
    {
        if (!File.Exists(options.HostScript))
            throw new SolverException($"The solver's host script is not at {options.HostScript}. Build src/Allocation: its build installs it.");
        var name = $"pathways-{Environment.ProcessId}-{Interlocked.Increment(ref s_pipes)}";
        var path = OperatingSystem.IsWindows() ? name : Path.Combine(Path.GetTempPath(), name + SolverSockets.Extension);
        SolverSockets.Sweep(Path.GetTempPath(), 2 * options.StartLimit);
        var pipe = new NamedPipeServerStream(
            path, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        Process process;
        try
        {
            process = Launch(options, OperatingSystem.IsWindows() ? @"\\.\pipe\" + name : path);
        }
        catch
        {
            await pipe.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var started = new SolverProcess(process, pipe);
        void Unname(object? sender, EventArgs e) => File.Delete(path); // whoever stops while the solver is still starting leaves no name behind
        if (!OperatingSystem.IsWindows())
            AppDomain.CurrentDomain.ProcessExit += Unname;
        try
        {
            await started.GreetAsync(options.StartLimit, cancellationToken).ConfigureAwait(false);
            if (!OperatingSystem.IsWindows())
                File.Delete(path); // the pipe stands; its name would stay behind if this process were killed
            return started;
        }
        catch
        {
            started.Dispose();
            throw;
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= Unname;
        }
    }

    /// <summary>Sends a problem and waits for the answer.</summary>
    public async Task<HostFrame> AskAsync(int id, MinCostFlow problem, CancellationToken cancellationToken)
    {
        await _pipe.WriteAsync(HostFrame.Solve(id, problem), cancellationToken).ConfigureAwait(false);
        await _pipe.FlushAsync(cancellationToken).ConfigureAwait(false);
        return await HostFrame.ReadAsync(_pipe, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the process at once.</summary>
    public void Dispose()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended already.
        }

        _pipe.Dispose();
        _process.Dispose();
    }

    private static Process Launch(WasmSolverOptions options, string pipePath)
    {
        var start = new ProcessStartInfo(options.Node)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(options.HostScript);
        start.ArgumentList.Add(pipePath);
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException)
        {
            throw new SolverException(
                $"Node.js was not found (tried '{options.Node}'). OR-Tools runs in it: install Node 20 or newer so that 'node' is on the PATH.", e);
        }
    }

    private async Task GreetAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(limit);
        try
        {
            var connected = _pipe.WaitForConnectionAsync(stop.Token);
            var exited = _process.WaitForExitAsync(stop.Token);
            if (await Task.WhenAny(connected, exited).ConfigureAwait(false) == exited && !connected.IsCompleted)
            {
                await exited.ConfigureAwait(false);
                throw new SolverException($"The solver's process ended as it started. {await LastErrorsAsync().ConfigureAwait(false)}");
            }

            await connected.ConfigureAwait(false);
            var frame = await HostFrame.ReadAsync(_pipe, stop.Token).ConfigureAwait(false);
            Version = frame.Kind == HostFrameKind.Ready
                ? frame.Text()
                : throw new SolverException($"OR-Tools could not be loaded in Node: {frame.Text()}. Build src/Allocation again, which installs it.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SolverException($"The solver's process was not ready after {limit.TotalSeconds:0} s.");
        }
        catch (EndOfStreamException)
        {
            throw new SolverException($"The solver's process ended as it loaded OR-Tools. {await LastErrorsAsync().ConfigureAwait(false)}");
        }
    }
}
