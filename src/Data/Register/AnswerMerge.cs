using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>
/// Puts the answers of all sheets together, offer by offer: the later sign-off counts, a signed sheet before one that is not, and the register
/// before a sheet with an earlier sign-off than its own. Two rows of the same sign-off day that say different things are a fault, in one import or in two.
/// </summary>
/// <param name="dataset">The dataset.</param>
/// <param name="version">Version that is being made.</param>
/// <param name="tally">Where findings go.</param>
/// <param name="problems">Where faults go.</param>
internal sealed class AnswerMerge(LoadedDataset dataset, int version, Tally tally, List<Problem> problems)
{
    /// <summary>The register with the answers in it. Rows that nothing changes stay as they are.</summary>
    public OfferRegister Into(OfferRegister register, IReadOnlyList<GivenAnswer> answers)
    {
        var entries = register.Entries.ToDictionary(entry => (entry.Offer.Id, entry.Year));
        foreach (var group in answers.Where(answer => answer.Answer != OfferAnswer.NotAnswered).GroupBy(answer => answer.Offer.Id, StringComparer.Ordinal))
        {
            var counts = Chosen([.. group]);
            var key = (counts.Offer.Id, dataset.Year);
            if (entries.TryGetValue(key, out var standing) && standing.Answer != OfferAnswer.NotAnswered && IsLater(standing, counts))
                LeftOut(counts, $"is overtaken by the register, signed off on {Day(standing.On)}");
            else if (standing is not null && Contradicts(standing, counts))
            {
                problems.Add(new Problem(counts.Sheet.Where, counts.Row, null, CheckSheet.Columns[0].Heading, counts.Offer.Id, "says something else than the register, under another sign-off of the same day", "have the one that is right signed again, with a later day"));
                Told(counts, RowOutcome.Rejected, FindingKind.Rejected, "contradicts the register");
            }
            else
                entries[key] = Entry(counts, standing);
        }

        foreach (var sheet in answers.Select(answer => answer.Sheet).Where(sheet => sheet.SignOff.Signed).DistinctBy(sheet => sheet.Provider.Id))
        {
            foreach (var offer in ProviderOffers.Asked(dataset, sheet.Provider.Id).Where(offer => !entries.ContainsKey((offer.Id, dataset.Year))))
                entries[(offer.Id, dataset.Year)] = new RegisteredOffer(offer, sheet.Provider.Id, OfferAnswer.NotAnswered, sheet.SignOff.On, sheet.SignOffId, version);
        }

        foreach (var answer in answers)
        {
            if (answer.Answer == OfferAnswer.NotAnswered)
            {
                tally.File = answer.Sheet.Where;
                tally.Add(FindingKind.LeftOut, CheckSheet.Columns.First(column => column.Field == CheckSheetField.Answer).Heading, "is not answered: the course stays as it was", answer.Row, answer.Offer.Id);
            }

            tally.Count(answer.Outcome);
        }

        return new OfferRegister([.. entries.Values.OrderBy(entry => entry.Year.StartYear).ThenBy(entry => entry.ProviderId, StringComparer.Ordinal).ThenBy(entry => entry.Offer.Id, StringComparer.Ordinal)]);
    }

    private GivenAnswer Chosen(IReadOnlyList<GivenAnswer> rows)
    {
        var counts = rows.OrderByDescending(row => row.Sheet.SignOff.Signed).ThenByDescending(row => row.Sheet.SignOff.On).ThenBy(row => row.Sheet.Where, StringComparer.Ordinal).ThenBy(row => row.Row).First();
        foreach (var other in rows.Where(row => !ReferenceEquals(row, counts)))
        {
            var sameDay = other.Sheet.SignOff.Signed == counts.Sheet.SignOff.Signed && other.Sheet.SignOff.On == counts.Sheet.SignOff.On;
            if (counts.Says(other))
                Told(other, RowOutcome.Duplicate, FindingKind.Duplicate, $"says the same as row {counts.Row}{(other.Sheet == counts.Sheet ? "" : " of " + counts.Sheet.Where)}");
            else if (!sameDay)
                LeftOut(other, $"is overtaken by {counts.Sheet.Where}, signed off on {Day(counts.Sheet.SignOff.On)}");
            else
            {
                problems.Add(new Problem(other.Sheet.Where, other.Row, null, CheckSheet.Columns[0].Heading, other.Offer.Id, $"says something else than row {counts.Row}{(other.Sheet == counts.Sheet ? "" : " of " + counts.Sheet.Where)}, signed off on the same day", "keep the one that is right"));
                Told(other, RowOutcome.Rejected, FindingKind.Rejected, "contradicts another row");
            }
        }

        return counts;
    }

    private static bool IsLater(RegisteredOffer standing, GivenAnswer answer)
        => standing.SignOff.Length > 0 && (!answer.Sheet.SignOff.Signed || standing.On > answer.Sheet.SignOff.On);

    /// <summary>Another sheet of the same day says another thing: which is right is not for the order of imports to say.</summary>
    private static bool Contradicts(RegisteredOffer standing, GivenAnswer answer)
        => standing.Answer != OfferAnswer.NotAnswered && standing.SignOff.Length > 0 && answer.Sheet.SignOff.Signed && standing.On == answer.Sheet.SignOff.On && standing.SignOff != answer.Sheet.SignOffId
            && !(standing.Answer == answer.Answer && GivenAnswer.Same(standing.Offer, answer.Offer));

    // A sheet that is read again, or says again what is signed already, leaves the row as it is.
    private RegisteredOffer Entry(GivenAnswer answer, RegisteredOffer? standing)
    {
        var made = new RegisteredOffer(answer.Offer, answer.Sheet.Provider.Id, answer.Answer, answer.Sheet.SignOff.On, answer.Sheet.SignOffId, version);
        return standing is not null && standing.Answer == made.Answer && standing.SignOff == made.SignOff && GivenAnswer.Same(standing.Offer, made.Offer) && (made.SignOff.Length == 0 || standing.On == made.On) ? standing : made;
    }

    private void LeftOut(GivenAnswer answer, string why) => Told(answer, RowOutcome.LeftOut, FindingKind.LeftOut, why);

    private void Told(GivenAnswer answer, RowOutcome outcome, FindingKind kind, string why)
    {
        answer.Outcome = outcome;
        tally.File = answer.Sheet.Where;
        tally.Add(kind, CheckSheet.Columns[0].Heading, why, answer.Row, answer.Offer.Id);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
