using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>Reads what one check sheet says, row by row.</summary>
/// <param name="dataset">The dataset.</param>
/// <param name="routes">The routes of courses before they were closed.</param>
/// <param name="tally">Where findings go.</param>
/// <param name="problems">Where faults go.</param>
internal sealed class SheetReader(LoadedDataset dataset, RouteBefore routes, Tally tally, List<Problem> problems)
{
    private readonly Dictionary<string, string> _providerOfSite = dataset.Sites.ToDictionary(site => site.Id, site => site.ProviderId, StringComparer.Ordinal);

    /// <summary>The provider of a sheet: the one it names, else the one whose offers it lists; null, and told, when there is none.</summary>
    public Provider? ProviderOf(SheetSignOff signOff, SheetLayout layout, string file)
    {
        var offers = dataset.Offers.Concat(dataset.Records.Register.Entries.Select(entry => entry.Offer)).DistinctBy(offer => offer.Id).ToDictionary(offer => offer.Id, offer => offer.SiteId, StringComparer.Ordinal);
        var listed = layout.Rows.Select(row => offers.GetValueOrDefault(layout.Text(row, CheckSheetField.OfferId, false))).OfType<string>().Select(site => _providerOfSite.GetValueOrDefault(site)).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        string NameOf(string id) => dataset.Providers.First(provider => provider.Id == id).Name;
        if (signOff.ProviderId.Length == 0)
            return listed.Length == 1 ? dataset.Providers.First(provider => provider.Id == listed[0]) : Nobody(CheckSheet.ProviderId, null, listed.Length == 0 ? "is empty, and no offer tells whose sheet it is" : "is empty, and the offers are of several providers");
        if (dataset.Providers.FirstOrDefault(provider => provider.Id == signOff.ProviderId) is not { } named)
            return Nobody(CheckSheet.ProviderId, signOff.ProviderId, "is no provider of the dataset");
        return listed.Length > 0 && !listed.Contains(named.Id, StringComparer.Ordinal)
            ? Nobody(CheckSheet.ProviderId, signOff.ProviderId, $"is {named.Name}, and the offers are of {string.Join(", ", listed.Select(NameOf))}") : named;

        Provider? Nobody(string label, string? value, string message)
        {
            problems.Add(new Problem($"{file} [{CheckSheet.SignOff}]", null, null, label, value, message, "give the provider's number as providers.csv has it"));
            return null;
        }
    }

    /// <summary>The answers of a sheet, one a row that is about a course.</summary>
    public IEnumerable<GivenAnswer> Answers(ReadSheet sheet, SheetLayout layout)
    {
        var sites = dataset.Sites.Where(site => site.ProviderId == sheet.Provider.Id).ToImmutableArray();
        if (sites.IsEmpty)
        {
            problems.Add(new Problem(sheet.Where, null, null, CheckSheet.ProviderId, sheet.Provider.Id, "has no site in the dataset", "give its sites first: pathways import sites"));
            yield break;
        }

        var known = new KnownOffers(dataset, sites);
        var forms = new CheckSheetForms(sites, dataset.Subjects);
        var named = layout.Rows.Select(row => layout.Text(row, CheckSheetField.OfferId, false)).Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var row in layout.Rows.Where(row => CheckSheet.Columns.Any(column => column.Field is not (CheckSheetField.Standing or CheckSheetField.Note) && layout.Text(row, column.Field, column.Correction).Length > 0)))
        {
            if (Answer(row) is { } answer)
                yield return answer;
        }

        GivenAnswer? Answer(XlsxRow row)
        {
            var said = layout.Text(row, CheckSheetField.Answer, true);
            var word = said.Length == 0 ? new Parsed("") : CheckSheetForms.Answer.Parse(said);
            var fields = new RowFields(row, layout, sheet.Where, forms, word.Value is not ("closed" or "no"), tally, problems);
            if (word.Fault is { } fault)
                fields.Bad(CheckSheetField.Answer, fault, "answer yes, changed, closed or no; or leave it empty");
            var id = layout.Text(row, CheckSheetField.OfferId, false);
            var offer = known.Find(id, fields, named);
            if (offer is null && id.Length > 0 && !fields.Faulty)
                fields.Bad(CheckSheetField.OfferId, known.Other(id) is { } other ? $"is an offer of {other}, not of {sheet.Provider.Name}" : "is no offer of the dataset", "give the id as the sheet had it, or empty the cell to add the course as a new one");
            if (word.Value == "changed" && offer is not null && !fields.Corrects && !fields.Faulty)
                fields.Bad(CheckSheetField.Answer, "says changed, and nothing is corrected", "write what is right in the columns that end in \"correct to\", or answer yes");
            return fields.Faulty ? Rejected() : new Judged(this, sheet, fields, row.Number, layout.Text(row, CheckSheetField.Note, true)).Of(word.Value, offer, sites);
        }

        GivenAnswer? Rejected()
        {
            tally.Count(RowOutcome.Rejected);
            return null;
        }
    }

    /// <summary>A row that could be read, judged.</summary>
    private sealed record Judged(SheetReader Reader, ReadSheet Sheet, RowFields Fields, int Row, string Note)
    {
        private AcademicYear Year => Reader.Data.Year;

        public GivenAnswer? Of(string word, CourseOffer? known, ImmutableArray<Site> sites)
        {
            if (word is "closed" or "no")
                return known is null ? LeftOut("says of a course that the dataset has not that it does not run") : Given(word == "closed" ? OfferAnswer.Closed : OfferAnswer.NotRun, Closed(known));
            if (word.Length == 0 && known is not null && !Fields.Corrects)
                return Given(OfferAnswer.NotAnswered, known, RowOutcome.LeftOut);
            if (word.Length == 0)
                Fields.Told(RowOutcome.Repaired, FindingKind.Repaired, CheckSheetField.Answer, known is null ? "was empty for a course that is added, and read as yes" : "was empty beside corrections, and read as changed");
            if (word == "yes" && known is not null && Fields.Corrects)
                Fields.Told(RowOutcome.Repaired, FindingKind.Repaired, CheckSheetField.Answer, "says yes beside corrections, and was read as changed");
            var made = new OfferOfRow(Fields, Year, sites.ToDictionary(site => site.Id, StringComparer.Ordinal), Reader.Data.Offers).Make(known is null ? null : Reader.Routes.Of(known), Source, Basis);
            if (made is not null)
                return Given(Sheet.SignOff.Signed ? OfferAnswer.Confirmed : OfferAnswer.Entered, made);
            Reader.Tally.Count(RowOutcome.Rejected);
            return null;
        }

        private Basis Basis => Sheet.SignOff.Signed ? Basis.Confirmed : Basis.Entered;

        private string Source => Sheet.SignOff.Signed ? "Confirmed by the provider on " + Day + " (check sheet, sign-off " + Sheet.SignOffId + ")" : "From a check sheet of the provider that nobody signed";

        private string Day => Sheet.SignOff.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        private CourseOffer Closed(CourseOffer known)
            => OfferOfRow.Closed(known, Year, Sheet.SignOff.Signed ? "Closed, by the provider on " + Day + " (check sheet, sign-off " + Sheet.SignOffId + ")" : Source + ": closed", Basis);

        private GivenAnswer Given(OfferAnswer answer, CourseOffer offer, RowOutcome? outcome = null) => new(Sheet, Row, answer, offer) { Outcome = outcome ?? Fields.Outcome, Note = Note };

        private GivenAnswer? LeftOut(string why)
        {
            Fields.Told(RowOutcome.LeftOut, FindingKind.LeftOut, CheckSheetField.Answer, why);
            Reader.Tally.Count(RowOutcome.LeftOut);
            return null;
        }
    }

    private LoadedDataset Data => dataset;

    private RouteBefore Routes => routes;

    private Tally Tally => tally;
}
