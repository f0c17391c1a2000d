using Pathways.Model;

namespace Pathways.Grains.Ports;

/// <summary>Where it is recorded that somebody looked at one person of a dataset about real people.</summary>
public interface IAudit
{
    /// <summary>Records a use before anything is told.</summary>
    /// <exception cref="IOException">It cannot be recorded; then nothing is told.</exception>
    Task RecordAsync(AuditedUse use);
}

/// <summary>One look at one person; no attribute of the person.</summary>
/// <param name="What">What was asked, such as <c>outcome</c>.</param>
/// <param name="RunId">Of which run.</param>
/// <param name="LearnerId">About whom.</param>
/// <param name="Ground">On what ground.</param>
public sealed record AuditedUse(string What, string RunId, string LearnerId, UseRecord Ground);
