using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>Figures in sentences: what is rounded is "about", what is withheld says so, and nothing is said that the figure beside it does not show.</summary>
internal static class PubWords
{
    /// <summary>A count of people.</summary>
    public static string People(PubCell cell, bool rounded) => cell.Kind switch
    {
        FigureKind.Number when cell.Value == 0 => "none",
        FigureKind.Number => rounded ? "about " + cell.Text : cell.Text,
        FigureKind.Low => "a number too small to show",
        FigureKind.Withheld => "a number that is withheld",
        _ => "a number not known yet",
    };

    /// <summary>Percent of two counts as they are shown, to one decimal: tells nothing that they do not. Of nobody there is none; withheld where a count is not shown.</summary>
    public static PubCell PercentShown(PubCell part, PubCell whole)
        => part.Kind == FigureKind.NotAvailable || whole.Kind == FigureKind.NotAvailable ? PubCell.NotAvailable
            : whole.Number == 0 ? PubCell.NotApplicable
            : part.Number is { } some && whole.Number is { } all ? PubCell.Of(100 * some / all, 1) : PubCell.Withheld;

    /// <summary>A count with its interval; the interval is left out where rounding leaves nothing of it.</summary>
    public static string WithInterval(PubCell mean, PubCell lower, PubCell upper, bool rounded)
        => People(mean, rounded) + (mean.Number is null || lower.Number is not { } from || upper.Number is not { } to || from == to ? "" : $" (95% interval {lower.Text} to {upper.Text})");

    /// <summary>A figure with its interval as a cell of a table has it; the figure alone where neither end is a number.</summary>
    public static string Bracketed(PubCell mean, PubCell lower, PubCell upper)
        => mean.Text + (lower.Number is null && upper.Number is null ? "" : $" ({lower.Text} to {upper.Text})");

    /// <summary>For how many no suitable place is found: with the offer as it is given, on average over the draws, in the best case. What is withheld is told as such in a sentence of its own.</summary>
    public static string NoPlace(PubCell today, PubCell mean, PubCell lower, PubCell upper, PubCell best, bool rounded) => string.Join(' ', new[]
    {
        Told(today) ? $"As applications work today, with the offer as it is given, no suitable place is found in the model for {People(today, rounded)}."
            : $"For how many no suitable place is found in the model as applications work today {Hidden(today)}.",
        Told(mean) ? $"Where choices and the uncertain offer are drawn anew, it is {WithInterval(mean, lower, upper, rounded)} on average." : $"How many it is on average where choices and the uncertain offer are drawn anew {Hidden(mean)}.",
        Told(best) ? $"In the best case, with the offer as it is given, it is {People(best, rounded)}." : $"How many it would be in the best case {Hidden(best)}.",
    });

    private static bool Told(PubCell cell) => cell.Kind is FigureKind.Number or FigureKind.Low;

    private static string Hidden(PubCell cell) => cell.Kind == FigureKind.Withheld ? "is withheld" : "is not known yet";

    /// <summary>Whether an interval, as it is shown, may include no change. An end that is too small to show may lie on either side of it, and of one that is withheld nothing is known.</summary>
    public static bool MayIncludeNoChange(PubCell lower, PubCell upper) => lower.Number is not { } from || upper.Number is not { } to || (from <= 0 && to >= 0);

    /// <summary>More or fewer with a place in September, or that no change is shown. It says nothing of January and April, which have words of their own.</summary>
    public static string Change(PubCell mean, PubCell lower, PubCell upper)
    {
        if (mean.Kind is FigureKind.NotAvailable or FigureKind.NotApplicable)
            return "No comparison was made.";
        if (lower.Kind == FigureKind.Withheld || upper.Kind == FigureKind.Withheld)
            return "No change in young people with a place in September is shown: an end of the 95% interval is withheld, so that it may include no change.";
        if (lower.Number is null || upper.Number is null)
            return $"No change in young people with a place in September is shown: {(lower.Number is null && upper.Number is null ? "both ends" : "one end")} of the 95% interval ({lower.Text} to {upper.Text}) {(lower.Number is null && upper.Number is null ? "are" : "is")} too small to show, so that it may include no change.";
        if (MayIncludeNoChange(lower, upper))
            return $"No change in young people with a place in September is shown: the 95% interval ({lower.Text} to {upper.Text}) includes no change.";
        if (mean.Number is not { } change) // both ends lie on one side, which is then what is known
            return lower.Number > 0 ? $"More young people have a place in September, how many is not shown{Interval(lower.Text, upper.Text)}." : $"Fewer young people have a place in September, how many is not shown{Interval(Size(upper), Size(lower))}.";
        return lower.Number > 0
            ? $"About {mean.Text} more young {Have(change)} a place in September{Interval(lower.Text, upper.Text)}."
            : $"About {Size(mean)} fewer young {Have(change)} a place in September{Interval(Size(upper), Size(lower))}.";
    }

    private static string Have(double count) => Math.Abs(count) == 1 ? "person has" : "people have";

    /// <summary>A count of young people with its verb: 1 young person competes, about 720 young people compete.</summary>
    public static string YoungPeople(PubCell cell, bool rounded, string one, string many) => $"{(cell.Number == 0 ? "no" : cell.Number is null ? People(cell, rounded) + " of" : People(cell, rounded))} young {(cell.Number == 1 ? "person " + one : "people " + many)}";

    /// <summary>A figure there and here: from about 70 to about 470, or about 70 in both.</summary>
    public static string FromTo(PubCell there, PubCell here, bool rounded)
        => there.Number is not null && there.Number == here.Number ? $"{People(here, rounded)} in both" : $"from {People(there, rounded)} to {People(here, rounded)}";

    /// <summary>A change without its sign, for words that tell which way it goes.</summary>
    private static string Size(PubCell change) => change.Text.TrimStart('−');

    private static string Interval(string from, string to) => from == to ? " (both ends of the 95% interval round to that figure)" : $" (95% interval {from} to {to})";

    /// <summary>How a figure moves between two years.</summary>
    public static string Moves(PubCell from, PubCell to) => (from.Number, to.Number) switch
    {
        ({ } first, { } last) when last > first => $"rises from {from.Text} to {to.Text}",
        ({ } first, { } last) when last < first => $"falls from {from.Text} to {to.Text}",
        ({ }, { }) => $"stays at {from.Text}",
        _ => "is not known",
    };
}
