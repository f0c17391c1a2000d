using System.Globalization;

namespace Pathways.Data.Importing;

/// <summary>Tells when hardly any record of an extract finds its young person, which a wrong form of identifier does.</summary>
internal static class JoinFinding
{
    private const int FewOneIn = 20;

    /// <summary>The finding; null where at least one record in twenty finds somebody.</summary>
    /// <param name="kind">Kind of extract.</param>
    /// <param name="rows">Its records.</param>
    /// <param name="found">How many of them found a young person.</param>
    public static Finding? Of(string kind, int rows, int found)
    {
        if ((long)found * FewOneIn >= rows)
            return null;
        var column = kind == Ilr.Name ? "ULN" : kind == Applications.Name ? "ULN or UPN" : "UPN";
        return new Finding(FindingKind.Outlier, column, string.Create(CultureInfo.InvariantCulture, $"{kind}: only {found:N0} of {rows:N0} records find a young person of the NCCIS extracts by it: it may be written in another form there or here, be missing there, or the records may be other people's"), rows - found, []);
    }
}
