using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>Questions for a meeting, each asked only where the figures shown give reason to.</summary>
internal static class KeyQuestions
{
    private const double FewConfirmed = 50;

    public static IEnumerable<string> Of(PublicationTableSet tables, AreaResult area, int roundTo)
    {
        var gap = tables[GapTables.LevelsId];
        var rounded = roundTo > 1;
        PubCell Cell(string measure, string level = DataTable.Total) => gap.Cell(area.Code, measure, level);
        string Say(PubCell cell) => PubWords.People(cell, rounded);
        if (Largest(gap, area.Code, "no_place_choice", roundTo) is { } level)
            yield return $"For {Say(Cell("no_place_choice"))} no suitable place is found in the model as applications work today, the largest group of them at {level.Key} ({Say(level.Cell)}). Who are they, and who is in touch with them?";
        else if (Cell("no_place_choice") is { Number: > 0 } without)
            yield return $"For {Say(without)} no suitable place is found in the model as applications work today. Who are they, and who is in touch with them?";
        if (Cell("no_place_choice").Number is { } today && Cell("no_place_best").Number is { } best && today > best)
            yield return $"In the best case the same places would leave {Say(Cell("no_place_best"))} without one. What would bring applications nearer to it: information, earlier offers, or help with travel?";
        if (tables.All.Any(table => table.Id == GapTables.SubjectsId) && Largest(tables[GapTables.SubjectsId], area.Code, "no_place_choice", roundTo) is { } subject)
            yield return $"Of those without a place the largest group wants {subject.Key} first ({Say(subject.Cell)}). Which site in reach could add a group, and from when?";
        if (Cell("percent_confirmed").Number is not { } confirmed || confirmed < FewConfirmed)
            yield return $"Providers have confirmed {(Cell("percent_confirmed").Number is > 0 ? Cell("percent_confirmed").Text + "%" : "none")} of the places taught in the area. Which of them will confirm their courses before this is acted on?";
        if (tables.All.Any(table => table.Id == ColdSpotTables.Id) && tables[ColdSpotTables.Id].Of(area.Code).ToArray() is { Length: > 0 } spots)
            yield return $"{(spots.Length == 1 ? "1 cold spot or possible gap is" : $"{Figures.Whole(spots.Length)} cold spots or possible gaps are")} listed. Which of the nearest remedies are already under way?";
        var population = tables[PopulationTables.PopulationId].Of(area.Code).ToArray();
        if (population.Length > 1 && population.MaxBy(row => row.Cells[0].Number ?? 0) is { } peak && peak.Cells[0].Number > population[0].Cells[0].Number)
            yield return $"The number of people aged 16 and 17 {PubWords.Moves(population[0].Cells[0], peak.Cells[0])} by {new AcademicYear(peak.Year)}. Which places must be there by then, and who pays before lagged funding follows?";
        if (tables[TravelTables.TravelId].Cell(area.Code, "beyond_60_minutes", DataTable.Total) is { Number: > 0 } far)
            yield return $"{Capital(PubWords.YoungPeople(far, rounded, "newly placed travels", "newly placed travel"))} more than an hour one way. Will they stay past January?";
        var apprentices = tables[TravelTables.ApprenticeshipsId];
        if (apprentices.Cell(area.Code, "demand", Phrases.Tier(ApprenticeshipTier.Level2AndBelow)) is { Number: { } wanted } want && apprentices.Cell(area.Code, "expected_starts", Phrases.Tier(ApprenticeshipTier.Level2AndBelow)) is { Number: { } starts } start && wanted > starts)
            yield return $"{Capital(PubWords.YoungPeople(want, rounded, "wants", "want"))} an apprenticeship at Level 2 or below first; expected to start one: {Say(start)}. Which employers could be asked, in which subjects?";
    }

    /// <summary>The row with most, totals apart; none where as many are shown of another, or where all that is not shown together may be as many, whatever rounding did to the figures.</summary>
    public static (string Key, PubCell Cell)? Largest(DataTable table, string area, string measure, int roundTo)
    {
        var at = table.Index(measure);
        var all = table.Of(area).ToArray();
        var rows = all.Where(row => row.Keys[0] != DataTable.Total).OrderByDescending(row => row.Cells[at].Number ?? 0).ToArray();
        if (rows.Length == 0 || rows[0].Cells[at].Number is not { } most || most <= 0 || (rows.Length > 1 && rows[1].Cells[at].Number == most))
            return null;
        var hidden = rows.Any(row => row.Cells[at].Kind is FigureKind.Withheld or FigureKind.NotAvailable);
        var total = all.FirstOrDefault(row => row.Keys[0] == DataTable.Total)?.Cells[at].Number;
        var rounding = roundTo / 2.0 * (2 + rows.Count(row => row.Cells[at].Number is not null)); // of the total, of each row shown, and of the largest once more
        return hidden && !(total - rows.Sum(row => row.Cells[at].Number ?? 0) + rounding < most) ? null : (rows[0].Keys[0], rows[0].Cells[at]);
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
