using System.Globalization;
using Pathways.Model;

namespace Pathways.Analysis.Comparing;

/// <summary>The cells by which young people of an area are counted: levels, all, groups, subjects wanted first.</summary>
internal static class Cells
{
    private const int Bands = 3;
    private const int Subjects = 15;
    private static readonly EquityGroup[] Groups =
    [
        EquityGroup.Ehcp, EquityGroup.SenSupport, EquityGroup.FreeSchoolMeals, EquityGroup.LookedAfter, EquityGroup.UnaccompaniedAsylumSeeker, EquityGroup.RefugeeOrAsylumSeeker,
        EquityGroup.Esol, EquityGroup.HomeEducated,
        EquityGroup.ImdQuintile1, EquityGroup.ImdQuintile2, EquityGroup.ImdQuintile3, EquityGroup.ImdQuintile4, EquityGroup.ImdQuintile5,
    ];

    /// <summary>How many there are.</summary>
    public static int Count => Bands + 1 + Groups.Length + Subjects + 1;

    /// <summary>What a cell picks by.</summary>
    public static (CellKind Kind, string Key) Of(int cell) => cell switch
    {
        < Bands => (CellKind.Level, ((LevelBand)cell).ToString()),
        Bands => (CellKind.All, ""),
        _ when cell - Bands - 1 is var group && group < Groups.Length => (CellKind.Group, Groups[group].ToString()),
        _ when cell - Bands - 1 - Groups.Length is var subject && subject < Subjects => (CellKind.Subject, (subject + 1).ToString("00", CultureInfo.InvariantCulture)),
        _ => (CellKind.Subject, ""),
    };

    /// <summary>The cells of a young person in scope.</summary>
    /// <param name="learner">The young person.</param>
    /// <param name="home">Zone of the home.</param>
    public static int[] Of(Learner learner, Zone home)
    {
        var first = learner.SubjectPreferences.IsDefaultOrEmpty ? "" : learner.SubjectPreferences[0];
        var subject = int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 1 and <= Subjects ? code - 1 : Subjects;
        return
        [
            (int)learner.IntendedLevel.Band(), Bands,
            .. Enumerable.Range(0, Groups.Length).Where(group => EquityGroups.Has(Groups[group], learner, home)).Select(group => Bands + 1 + group),
            Bands + 1 + Groups.Length + subject,
        ];
    }
}
