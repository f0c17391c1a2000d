using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>The offers of a provider that rows of its sheet may be about, found by id or, where somebody lost that, by what the row describes.</summary>
internal sealed class KnownOffers
{
    private readonly Dictionary<string, CourseOffer> _offers;
    private readonly LoadedDataset _dataset;

    public KnownOffers(LoadedDataset dataset, ImmutableArray<Site> sites)
    {
        _dataset = dataset;
        var ids = sites.Select(site => site.Id).ToHashSet(StringComparer.Ordinal);
        _offers = dataset.Offers.Where(offer => ids.Contains(offer.SiteId)).ToDictionary(offer => offer.Id, StringComparer.Ordinal);
        foreach (var entry in dataset.Records.Register.Of(dataset.Year).Where(entry => ids.Contains(entry.Offer.SiteId)))
            _offers.TryAdd(entry.Offer.Id, entry.Offer);
    }

    /// <summary>The offer of a row; null where it is about none that is known.</summary>
    /// <param name="id">The id that the row has; may be empty.</param>
    /// <param name="fields">What the row describes; told when it was found by that.</param>
    /// <param name="named">The ids that other rows have.</param>
    public CourseOffer? Find(string id, RowFields fields, IReadOnlySet<string> named)
    {
        if (_offers.TryGetValue(id, out var known))
            return known;
        if (_dataset.Offers.Any(offer => offer.Id == id))
            return null; // another provider's
        var (site, title, level) = (Of(CheckSheetField.Site), Of(CheckSheetField.Title), Of(CheckSheetField.Level));
        if (site is null || title is null || level is null)
            return null;
        var alike = _offers.Values.Where(offer => !named.Contains(offer.Id) && offer.SiteId == site && string.Equals(offer.Title, title, StringComparison.OrdinalIgnoreCase) && offer.Level.Code() == level
            && (Of(CheckSheetField.Subject) is not { } subject || offer.SsaTier1 == subject) && (Of(CheckSheetField.Kind) is not { } kind || Codes.Word(offer.ProvisionType) == kind)).ToArray();
        if (alike.Length > 1)
            fields.Bad(CheckSheetField.OfferId, $"is {(id.Length == 0 ? "empty" : "not known")}, and {alike.Length} courses are alike in site, title, level, subject and kind", "give the id as the sheet had it");
        if (alike.Length != 1)
            return null;
        fields.Told(RowOutcome.Repaired, FindingKind.Repaired, CheckSheetField.OfferId, "was lost; the course was found by site, title and level");
        return alike[0];

        string? Of(CheckSheetField field) => fields.Left(field) ?? fields.Value(field);
    }

    /// <summary>Name of another provider whose offer an id is; null for none.</summary>
    public string? Other(string id)
        => _dataset.Offers.FirstOrDefault(offer => offer.Id == id) is { } offer ? _dataset.Providers.First(provider => provider.Id == _dataset.Sites.First(site => site.Id == offer.SiteId).ProviderId).Name : null;
}
