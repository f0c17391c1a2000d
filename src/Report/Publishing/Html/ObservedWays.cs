using System.Collections.Immutable;
using Pathways.Analysis.Observed;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>How observed figures were counted, in words: from which imports, of whom, and what is not told.</summary>
internal static class ObservedWays
{
    private const int MostNamed = 4;
    private const int MostMonths = 12;

    /// <summary>The imports. Names of files are told inside the authority only: they may have a person's name, or a caseload's, in them.</summary>
    /// <param name="imports">The imports, the oldest first.</param>
    /// <param name="isInternal">Whether for readers inside the authority.</param>
    public static string Imports(ImmutableArray<TrackedImport> imports, bool isInternal)
    {
        if (!isInternal)
            return imports.Length == 1 ? $"version {imports[0].Version} of the dataset" : $"versions {string.Join(", ", imports.Take(imports.Length - 1).Select(import => import.Version))} and {imports[^1].Version} of the dataset";
        var files = imports.SelectMany(import => import.Files.Select(file => $"{file} (version {import.Version})")).ToArray();
        return files.Length <= MostNamed ? string.Join(", ", files) : $"{string.Join(", ", files.Take(MostNamed / 2))} and {files.Length - (MostNamed / 2)} more files";
    }

    /// <summary>Of whom rates are shares, and months that are too short to tell of.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="isInternal">Whether for readers inside the authority, who alone are told how many are in custody.</param>
    public static string Of(ObservedFigures figures, bool isInternal)
    {
        var custody = isInternal && figures.InCustody > 0 ? $" ({Figures.Whole(figures.InCustody)} in {figures.Coverage.Latest})" : "";
        var text = $"Rates are shares of everybody of academic age 16 and 17 in the extract but young adults in custody{custody}, as in the DfE's statistics. "
            + "Whose currency has lapsed is counted by what was last recorded: a choice of this model, since the DfE's present rule for them was not to be found; counting them as not known, as National Indicator 117 did until 2010, would make not known larger and the others smaller by those shown as lapsed.";
        return figures.Short.IsEmpty ? text : text + $" Not told: {Named(figures.Short)}, imported with less than half as many young people of an age as the fullest month of the authority.";
    }

    private static string Named(ImmutableArray<ShortMonth> months)
        => string.Join(", ", months.Take(MostMonths).Select(month => month.Month + (month.Authority.Length > 0 ? $" of authority {month.Authority}" : ""))) + (months.Length > MostMonths ? " and others" : "");
}
