using Pathways.Grains.Messages;
using Pathways.Grains.State;

namespace Pathways.Silo.Tests.States;

/// <summary>
/// One state and the text that it is kept as: the same on both hosts, so that neither the host nor its version owns the data.
/// Each build's test compares what its host stores with this.
/// </summary>
internal static class StateText
{
    /// <summary>What column or field names the kind of row.</summary>
    public const string Kind = "runpart";

    /// <summary>Bytes of the checkpoint.</summary>
    public static readonly byte[] Content = [1, 2, 3];

    /// <summary>Any hash.</summary>
    public static readonly string Sha256 = new('0', 64);

    /// <summary>The text; AQID is 1, 2, 3 in base 64 (RFC 4648).</summary>
    public static string Part => $$"""{"Format":1,"Sha256":"{{Sha256}}","Content":"AQID"}""";

    /// <summary>The same as a state.</summary>
    public static RunPartRecord Record => new() { Sha256 = Sha256, Content = Content };

    /// <summary>The same as a message.</summary>
    public static RunPart Message => new(Content, Sha256);
}
