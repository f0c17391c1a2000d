using Pathways.Model;

namespace Pathways.Report;

/// <summary>Kinds of provision as files write them.</summary>
internal static class AccessWords
{
    public static string Type(ProvisionType type) => type switch
    {
        ProvisionType.StudyProgramme => "study_programme",
        ProvisionType.TLevelFoundationYear => "t_level_foundation_year",
        ProvisionType.Flexible => "flexible",
        _ => "supported_internship",
    };
}
