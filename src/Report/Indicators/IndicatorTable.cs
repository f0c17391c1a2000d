using System.Xml.Linq;
using Pathways.Analysis.Indicators;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>Which published indicator moves with what, and which does not.</summary>
internal static class IndicatorTable
{
    /// <summary>Places by intake, and vacancies.</summary>
    public static XElement Make()
    {
        var (september, january, april) = (At(9), At(1), At(4));
        var vacancies = IndicatorRules.Of(ApprenticeshipType.Level2);
        return Table.Of(
            "Which published indicator moves when places open", ["Indicator", "September places", "January places", "April places", "Apprenticeship vacancies", "Why (September places)"],
            september.Select((effect, i) => (string[])
            [
                IndicatorWords.Of(effect.Indicator), IndicatorWords.Of(effect.Move), IndicatorWords.Of(january[i].Move), IndicatorWords.Of(april[i].Move), IndicatorWords.Of(vacancies[i].Move), effect.Why,
            ]), textColumns: 6, modelled: false);
    }

    /// <summary>Of one scenario.</summary>
    public static XElement Of(string caption, IEnumerable<IndicatorEffect> effects)
        => Table.Of(caption, ["Indicator", "Moves", "Why"], effects.Select(effect => (string[])[IndicatorWords.Of(effect.Indicator), IndicatorWords.Of(effect.Move), effect.Why]), textColumns: 3, modelled: false);

    private static System.Collections.Immutable.ImmutableArray<IndicatorEffect> At(int month) => IndicatorRules.Of(new OpenedPlaces(ProvisionType.StudyProgramme, LevelBand.Level1, [month]));
}
