using Pathways.Model;

namespace Pathways.Report;

/// <summary>Needs, settings and entered rows in words.</summary>
internal static class SendWords
{
    public static string Need(PrimaryNeed need) => need switch
    {
        PrimaryNeed.Spld => "Specific learning difficulty",
        PrimaryNeed.Mld => "Moderate learning difficulty",
        PrimaryNeed.Sld => "Severe learning difficulty",
        PrimaryNeed.Pmld => "Profound and multiple learning difficulty",
        PrimaryNeed.Semh => "Social, emotional and mental health",
        PrimaryNeed.Slcn => "Speech, language and communication",
        PrimaryNeed.Hi => "Hearing impairment",
        PrimaryNeed.Vi => "Vision impairment",
        PrimaryNeed.Msi => "Multi-sensory impairment",
        PrimaryNeed.Pd => "Physical disability",
        PrimaryNeed.Asd => "Autistic spectrum disorder",
        PrimaryNeed.Other => "Other difficulty",
        _ => "No need recorded",
    };

    public static string Setting(SettingType setting) => setting switch
    {
        SettingType.ResourcedProvision => "Resourced provision in a mainstream setting",
        SettingType.SpecialSchool => "Special school",
        SettingType.SpecialPost16 => "Special post-16 institution",
        SettingType.AlternativeProvision => "Alternative provision",
        _ => "Mainstream",
    };

    public static string Record(SendRecordKind kind) => kind switch
    {
        SendRecordKind.OutOfAreaPlacement => "Placed out of area",
        SendRecordKind.ResidentialPlacement => "Residential placements",
        SendRecordKind.CommissionedPlaces => "Commissioned places",
        SendRecordKind.InternshipCompleted => "Completed a supported internship",
        _ => "In paid employment after a supported internship",
    };
}
