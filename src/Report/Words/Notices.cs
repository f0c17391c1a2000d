using Pathways.Model;

namespace Pathways.Report;

/// <summary>Lines that outputs carry whatever the configuration.</summary>
public static class Notices
{
    /// <summary>On every page built on the shipped baseline; nothing removes it.</summary>
    public const string Illustrative = "Illustrative: course places not yet confirmed by providers";

    /// <summary>On outputs of a dataset about real people.</summary>
    public const string RealPeople =
        "Internal: made from records of real young people and not disclosure-controlled. Do not publish or pass on.";

    /// <summary>The notices that hold for a run, in one line.</summary>
    public static string Of(RunProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return provenance.Synthetic ? Illustrative : $"{Illustrative}. {RealPeople} {OriginWords.NotCovered(provenance.Origin)}".TrimEnd();
    }
}
