namespace Pathways.Model;

/// <summary>The press figure of places short in Kent, which sets the level of modelled places, and what is said of a plan of as many.</summary>
public static class PressFigure
{
    /// <summary>"About 300 spaces" for low-achieving young people in Kent (a press report; not an official count).</summary>
    public const int Places = 300;

    /// <summary>What is said wherever a plan of so many places for the whole county is shown.</summary>
    public const string Note = "300 places is a press figure used in calibration (it sets the level of modelled places): no result confirms it.";

    /// <summary>The note where a plan is of so many places for all areas, levels and subjects; empty for any other, of which it says nothing.</summary>
    /// <param name="places">Places asked for.</param>
    /// <param name="areas">Areas named.</param>
    /// <param name="levels">Levels named.</param>
    /// <param name="subjects">Subjects named.</param>
    public static string NoteOn(int? places, int areas, int levels, int subjects) => places == Places && areas + levels + subjects == 0 ? Note : "";

    /// <summary>The same of a scenario's modification.</summary>
    public static string NoteOn(FillGaps fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        return NoteOn(fill.Places, fill.Areas.Length, fill.Levels.Length, fill.Subjects.Length);
    }
}
