using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Pathways.Api.Hosting;
using Pathways.Api.Http;
using Pathways.Model;

namespace Pathways.Api.Security;

/// <summary>One use of the server.</summary>
/// <param name="At">When.</param>
/// <param name="Caller">Who.</param>
/// <param name="Profile">With which profile.</param>
/// <param name="Operation">What: the operation's id, never the address.</param>
/// <param name="Run">On which run; null for none.</param>
/// <param name="Status">What was answered; 0 where it is recorded before it is done.</param>
internal sealed record AuditLine(DateTimeOffset At, string Caller, string Profile, string Operation, string? Run, int Status);

/// <summary>
/// Who read or started what: <c>api-audit.jsonl</c> of the data folder, a line each, only ever appended to. What starts, cancels or tells of one
/// person is on the disk before it is done; reading is written within a second. Nothing in it says of whom or where somebody asked.
/// </summary>
internal sealed class ApiAudit : BackgroundService
{
    public const string FileName = "api-audit.jsonl";

    private readonly Channel<AuditLine> _lines = Channel.CreateBounded<AuditLine>(new BoundedChannelOptions(10_000) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly SemaphoreSlim _writing = new(1);
    private readonly string _path;

    public ApiAudit(ApiSettings settings)
    {
        OwnersAlone.Folder(settings.DataFolder);
        _path = Path.Combine(settings.DataFolder, FileName);
    }

    /// <summary>Records a use; on the disk when this ends.</summary>
    /// <exception cref="IOException">It cannot be recorded: then it is not to be done.</exception>
    public Task RecordAsync(AuditLine line, CancellationToken cancel) => WriteAsync([line], durable: true, cancel);

    /// <summary>Records a reading soon; waits when many are yet to be written.</summary>
    public ValueTask NoteAsync(AuditLine line, CancellationToken cancel) => _lines.Writer.WriteAsync(line, cancel);

    public override void Dispose()
    {
        _writing.Dispose();
        base.Dispose();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _lines.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
        await DrainAsync(CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _lines.Reader.WaitToReadAsync(stoppingToken))
                await DrainAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // what is left is written when the server has stopped
        }
    }

    private async Task DrainAsync(CancellationToken cancel)
    {
        var batch = new List<AuditLine>();
        while (_lines.Reader.TryRead(out var line))
            batch.Add(line);
        if (batch.Count > 0)
            await WriteAsync(batch, durable: false, cancel);
    }

    private async Task WriteAsync(List<AuditLine> lines, bool durable, CancellationToken cancel)
    {
        var bytes = lines.SelectMany(line => JsonSerializer.SerializeToUtf8Bytes(line, JsonText.Options).Append((byte)'\n')).ToArray();
        await _writing.WaitAsync(cancel);
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using var file = new FileStream(_path, options);
            await file.WriteAsync(bytes, cancel);
            if (durable)
                file.Flush(flushToDisk: true);
        }
        finally
        {
            _writing.Release();
        }
    }
}
