namespace Pathways.Api.Tests.Attack;

/// <summary>One value in an answer.</summary>
/// <param name="Asked">What was asked.</param>
/// <param name="Place">Where in the answer it stands.</param>
/// <param name="Name">Name of the member or column that holds it.</param>
/// <param name="Text">The value as text.</param>
/// <param name="Number">Whether it is a number.</param>
/// <param name="Row">What it is of.</param>
internal sealed record Leaf(Question Asked, string Place, string Name, string Text, bool Number, Row Row);

/// <summary>What the row or object is of in which a value stands: the ids in it, and in what is around it.</summary>
/// <param name="Ids">By name of the member: <c>area_code</c>, <c>level</c>, <c>cold_spot_id</c> and whatever else tells rows apart.</param>
internal sealed record Row(IReadOnlyDictionary<string, string> Ids)
{
    private static readonly string[] Telling = ["cold_spot_id", "msoa_code", "zone_code", "offer_id", "site_id", "lot", "area_code", "level"];

    public static Row None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The row with what more is said of it.</summary>
    public Row With(IEnumerable<(string Name, string Text)> members)
    {
        var ids = new Dictionary<string, string>(Ids, StringComparer.Ordinal);
        foreach (var (name, text) in members.Where(member => Telling.Contains(member.Name)))
            ids[name] = text;
        return ids.Count == Ids.Count && ids.All(pair => Ids.TryGetValue(pair.Key, out var same) && same == pair.Value) ? this : new Row(ids);
    }

    /// <summary>Name of a count of an area and level, or of a cold spot, in this row; null where it is of something else.</summary>
    public string? Count(string measure)
    {
        if (Ids.TryGetValue("cold_spot_id", out var spot))
            return $"{spot} {(measure == "learners_affected" ? "competing" : measure)}";
        if (Ids.ContainsKey("msoa_code") || Ids.ContainsKey("zone_code") || Ids.ContainsKey("offer_id") || Ids.ContainsKey("site_id") || Ids.ContainsKey("lot"))
            return null;
        return $"{Ids.GetValueOrDefault("area_code", "ALL")} {Ids.GetValueOrDefault("level", "Total")} {measure}";
    }
}
