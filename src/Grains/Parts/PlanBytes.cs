using System.Text.Json;
using System.Text.Json.Serialization;
using Pathways.Model;

namespace Pathways.Grains.Parts;

/// <summary>What the planning of new places came to, as bytes: equal plans give equal ones.</summary>
internal static class PlanBytes
{
    public static byte[] Of(GapPlanResult plan) => JsonSerializer.SerializeToUtf8Bytes(plan, PlanJsonContext.Default.GapPlanResult);

    public static GapPlanResult Read(byte[] content)
        => JsonSerializer.Deserialize(content, PlanJsonContext.Default.GapPlanResult) ?? throw new InvalidDataException("A stored plan is empty.");
}

[JsonSerializable(typeof(GapPlanResult))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
