using System.Globalization;
using System.Text.Json.Serialization;
using Orleans;
using Pathways.Grains.Messages;

namespace Pathways.Grains.State;

/// <summary>What is stored of a run. Written at the end of every step.</summary>
[GenerateSerializer]
[Alias("pathways.RunRecord")]
public sealed class RunRecord
{
    /// <summary>Version of this layout.</summary>
    [Id(0)]
    public int Format { get; set; } = 1;

    /// <summary>Starts that were accepted, by the caller's ids.</summary>
    [Id(1)]
    public List<string> Operations { get; set; } = [];

    /// <summary>What it is made from.</summary>
    [Id(2)]
    public RunRequest? Request { get; set; }

    /// <summary>How far it is.</summary>
    [Id(3)]
    public RunPhase Phase { get; set; }

    /// <summary>The next step, from 1.</summary>
    [Id(4)]
    public int Step { get; set; } = 1;

    /// <summary>Starts so far.</summary>
    [Id(5)]
    public int Attempt { get; set; } = 1;

    /// <summary>The engine that began it.</summary>
    [Id(6)]
    public string EngineVersion { get; set; } = "";

    /// <summary>The blobs it looks at.</summary>
    [Id(7)]
    public RunInputs? Inputs { get; set; }

    /// <summary>Codes of its areas, in order.</summary>
    [Id(8)]
    public string[] Areas { get; set; } = [];

    /// <summary>SHA-256 of each area's options, in the areas' order.</summary>
    [Id(9)]
    public string[] OptionParts { get; set; } = [];

    /// <summary>Hash of the results.</summary>
    [Id(10)]
    public string? ResultHash { get; set; }

    /// <summary>Why it failed.</summary>
    [Id(11)]
    public RunFailure? Failure { get; set; }

    /// <summary>Whether nothing is left to do.</summary>
    [Id(12)]
    public bool Settled { get; set; }

    /// <summary>Number of the last thing told when this was written.</summary>
    [Id(13)]
    public long Sequence { get; set; }

    /// <summary>When it was first started.</summary>
    [Id(14)]
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>When this was written.</summary>
    [Id(15)]
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>How often it was started anew after it was cancelled.</summary>
    [Id(16)]
    public int Generation { get; set; }

    /// <summary>Learners who were asked for their feasible offers when these were last gathered.</summary>
    [Id(17)]
    public int LearnersAsked { get; set; }

    /// <summary>
    /// Under what name the checkpoints are kept: the run's id, and after a cancelling another, so that nothing that still clears the
    /// cancelled run's away can meet those of the next.
    /// </summary>
    public string PartsOf(string runId) => Generation == 0 ? runId : string.Create(CultureInfo.InvariantCulture, $"{runId}~{Generation}");

    /// <summary>A copy that may be changed apart from this.</summary>
    public RunRecord Copy()
    {
        var copy = (RunRecord)MemberwiseClone();
        copy.Operations = [.. Operations];
        return copy;
    }
}

/// <summary>What is stored of a checkpoint.</summary>
[GenerateSerializer]
[Alias("pathways.RunPartRecord")]
public sealed class RunPartRecord
{
    /// <summary>Version of this layout.</summary>
    [Id(0)]
    public int Format { get; set; } = 1;

    /// <summary>SHA-256 of the bytes.</summary>
    [Id(1)]
    public string Sha256 { get; set; } = "";

    /// <summary>The bytes.</summary>
    [Id(2)]
    public byte[] Content { get; set; } = [];
}

/// <summary>What is stored of the catalogue.</summary>
[GenerateSerializer]
[Alias("pathways.CatalogueRecord")]
public sealed class CatalogueRecord
{
    /// <summary>Version of this layout.</summary>
    [Id(0)]
    public int Format { get; set; } = 1;

    /// <summary>The runs, by start.</summary>
    [Id(1)]
    public List<RunEntry> Runs { get; set; } = [];
}

/// <summary>What is stored of a lease.</summary>
[GenerateSerializer]
[Alias("pathways.LeaseRecord")]
public sealed class LeaseRecord
{
    /// <summary>Version of this layout.</summary>
    [Id(0)]
    public int Format { get; set; } = 1;

    /// <summary>Who has it.</summary>
    [Id(1)]
    public string Worker { get; set; } = "";

    /// <summary>Until when.</summary>
    [Id(2)]
    public DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>How states are stored, on every host: JSON without type names.</summary>
[JsonSerializable(typeof(RunRecord))]
[JsonSerializable(typeof(RunPartRecord))]
[JsonSerializable(typeof(CatalogueRecord))]
[JsonSerializable(typeof(LeaseRecord))]
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
public sealed partial class GrainStates : JsonSerializerContext;
