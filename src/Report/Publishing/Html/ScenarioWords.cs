namespace Pathways.Report.Publishing;

/// <summary>What the scenario of a publication asks: a sentence on the cover, which stands above a sheet that must print on its pages, and the whole with the method.</summary>
internal static class ScenarioWords
{
    /// <summary>Longest sentence that the cover takes; two lines of print.</summary>
    public const int Longest = 160;

    /// <summary>For the cover: name, first sentence of the purpose where it is short enough, what it is compared with, for whom.</summary>
    public static string Cover(PublicationSource source)
        => string.Join(' ', new[]
        {
            $"Scenario: {source.Provenance.ScenarioName}.", Stopped(First(source.Provenance.Purpose)), source.Against is { } against ? $"Compared with {against.ScenarioName}." : "", Audience(source),
        }.Where(part => part.Length > 0));

    /// <summary>For the method: the whole purpose.</summary>
    public static string Whole(PublicationSource source)
        => $"The scenario {source.Provenance.ScenarioName}: {Stopped(source.Provenance.Purpose.Trim())}{(source.Against is { } against ? $" It is compared with {against.ScenarioName}: {Stopped(against.Purpose.Trim())}" : "")}";

    /// <summary>Whose copy it is.</summary>
    public static string Audience(PublicationSource source) => source.Figures.Profile.Name switch
    {
        "internal" => "Copy for use inside the authority.",
        "partner" => "Copy for partners.",
        "published" => "Copy for publication.",
        var other => $"Copy under the rules {other}.",
    };

    /// <summary>A sentence with its full stop, which a purpose need not have.</summary>
    public static string Stopped(string sentence) => sentence.Length == 0 || sentence[^1] is '.' or '?' or '!' ? sentence : sentence + ".";

    /// <summary>The first sentence; empty where it is too long.</summary>
    public static string First(string purpose)
    {
        var text = purpose.Trim();
        var ends = Enumerable.Range(0, text.Length).Where(at => text[at] is '.' or '?' or '!' && IsEnd(text, at));
        var first = text[..(ends.Select(at => at + 1).FirstOrDefault(text.Length))];
        return first.Length > Longest ? "" : first;
    }

    /// <summary>At the end of all, or before a capital; a full stop after three letters or fewer is taken for that of an abbreviation, as in St. and No.</summary>
    private static bool IsEnd(string text, int at)
    {
        if (at + 1 == text.Length)
            return true;
        var next = text[(at + 1)..].TrimStart();
        var word = text[..at].Split(' ', '.', '(')[^1];
        return char.IsWhiteSpace(text[at + 1]) && next.Length > 0 && char.IsUpper(next[0]) && (text[at] != '.' || word.Length > 3);
    }
}
