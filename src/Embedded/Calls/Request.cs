using Pathways.Embedded.Activations;

namespace Pathways.Embedded.Calls;

/// <summary>Something that wants to run on an activation.</summary>
internal abstract class Request
{
    public required GrainId Target { get; init; }

    public bool ReadOnly { get; init; }

    public bool AlwaysInterleave { get; init; }

    /// <summary>How often the request moved on because its activation was ending.</summary>
    public int Forwards { get; set; }

    /// <summary>Where it runs; set when it starts.</summary>
    public Activation? Activation { get; set; }

    /// <summary>Whether nobody waits for the answer any more.</summary>
    public abstract bool IsAbandoned { get; }

    /// <summary>Runs on the activation's scheduler and tells the activation when it has ended. Never throws.</summary>
    public abstract Task RunAsync();

    /// <summary>Answers with an error without having run.</summary>
    public abstract void Fail(Exception exception);
}
