using System.Globalization;
using System.Text;
using Pathways.Grains.Ports;
using Pathways.Model;

namespace Pathways.Silo.Hosting;

/// <summary>Uses of data about real people, a line each, appended to <c>audit.log</c> of the data folder: when, who (the user of the operating system), what, run, learner, purpose, lawful basis, DPIA reference; parted by tabs.</summary>
/// <param name="dataFolder">The data folder.</param>
/// <param name="clock">The clock.</param>
public sealed class FileAudit(string dataFolder, TimeProvider clock) : IAudit
{
    /// <summary>The file's name.</summary>
    public const string FileName = "audit.log";

    /// <inheritdoc />
    public async Task RecordAsync(AuditedUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        string[] fields =
        [
            clock.GetUtcNow().ToString("u", CultureInfo.InvariantCulture), Environment.UserName, use.What, use.RunId, use.LearnerId,
            use.Ground.Purpose, use.Ground.LawfulBasis, use.Ground.DpiaReference,
        ];
        var line = Encoding.UTF8.GetBytes(string.Join('\t', fields.Select(Plain)) + "\n");
        var options = OwnersAlone.Writing(FileMode.Append);
        (options.Share, options.BufferSize) = (FileShare.ReadWrite, 0);
        var file = new FileStream(Path.Combine(dataFolder, FileName), options);
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(line).ConfigureAwait(false); // one write: lines of two processes never mix
            file.Flush(flushToDisk: true);
        }
    }

    private static string Plain(string field) => new([.. field.Select(letter => char.IsControl(letter) ? ' ' : letter)]);
}
