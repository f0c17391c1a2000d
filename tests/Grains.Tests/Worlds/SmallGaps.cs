using Pathways.Data.GapFilling;
using Pathways.Model;

namespace Pathways.Grains.Tests.Worlds;

/// <summary>What may be opened in the small world: two courses at the sites that it has.</summary>
internal static class SmallGaps
{
    private static readonly AcademicYear Year = new(2025);

    private static readonly PossibleCourseKind Level2 = new(
        "l2-construction", "Construction", ProvisionType.StudyProgramme, Level.Level2, "05", [9], 36, 540, 100, 1, EntryRequirement.None, EnglishMaths.Gcse, false, 9, SmallParameters.Made);

    /// <summary>The courses and a rate.</summary>
    public static GapInputs Inputs { get; } = new(
        [], [Level2, Level2 with { Id = "l1-retail", Title = "Retail", Level = Level.Level1, SsaTier1 = "07", EnglishMaths = EnglishMaths.Functional }],
        [new FundingRate(Year, "5", 540, null, 5105, null)]);
}
