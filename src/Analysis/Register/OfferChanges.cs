using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>What became of a course between two states of the offer.</summary>
public enum OfferChange
{
    /// <summary>It did not run and does now.</summary>
    Opened,

    /// <summary>It ran and does not any more.</summary>
    Closed,

    /// <summary>It has more places.</summary>
    Grown,

    /// <summary>It has fewer places.</summary>
    Shrunk,

    /// <summary>It has as many places as before.</summary>
    Same,

    /// <summary>One of both states does not tell whether it runs.</summary>
    NotTold,
}

/// <summary>What became of one course.</summary>
/// <param name="Offer">The course as it stands now; of a closed one as it last stood.</param>
/// <param name="ProviderId">Its provider.</param>
/// <param name="Change">What became of it.</param>
/// <param name="PlacesBefore">September places before, general and commissioned; 0 where it did not run.</param>
/// <param name="PlacesAfter">The same now.</param>
public sealed record ChangedOffer(CourseOffer Offer, string ProviderId, OfferChange Change, int PlacesBefore, int PlacesAfter);

/// <summary>
/// Openings and closures between two states of the offer. Between two years of the register only what providers signed off counts: a course
/// has opened when its provider confirms it now and a year ago signed a sheet on which it was neither confirmed nor left unanswered; it has
/// closed when it was confirmed and is said to be closed, not run, or is on the provider's signed sheet no more. All else is not told.
/// </summary>
public static class OfferChanges
{
    private enum State
    {
        NotTold,
        Runs,
        DoesNotRun,
    }

    /// <summary>Between two academic years of the register, by offer id.</summary>
    /// <param name="register">The register.</param>
    /// <param name="before">The earlier year.</param>
    /// <param name="after">The later year.</param>
    public static ImmutableArray<ChangedOffer> BetweenYears(OfferRegister register, AcademicYear before, AcademicYear after)
    {
        ArgumentNullException.ThrowIfNull(register);
        var (was, now) = (new Year(register, before), new Year(register, after));
        return Between(was.Offers, was.Of, now.Offers, now.Of);
    }

    /// <summary>Between two versions of a dataset's offers, modelled ones too: a course runs when it takes entrants.</summary>
    /// <param name="before">Offers before, each with its provider and whether it takes entrants.</param>
    /// <param name="after">Offers now.</param>
    public static ImmutableArray<ChangedOffer> BetweenVersions(
        IEnumerable<(CourseOffer Offer, string ProviderId, bool Runs)> before, IEnumerable<(CourseOffer Offer, string ProviderId, bool Runs)> after)
    {
        var (was, now) = (ById(before), ById(after));
        return Between(
            [.. was.Values.Select(one => (one.Offer, one.ProviderId))], (id, _) => StateOf(was, id),
            [.. now.Values.Select(one => (one.Offer, one.ProviderId))], (id, _) => StateOf(now, id));

        static State StateOf(Dictionary<string, (CourseOffer, string, bool Runs)> offers, string id) => offers.TryGetValue(id, out var one) && one.Runs ? State.Runs : State.DoesNotRun;
        static Dictionary<string, (CourseOffer Offer, string ProviderId, bool Runs)> ById(IEnumerable<(CourseOffer Offer, string ProviderId, bool Runs)> offers)
            => offers.ToDictionary(one => one.Offer.Id, StringComparer.Ordinal);
    }

    private static ImmutableArray<ChangedOffer> Between(
        IReadOnlyList<(CourseOffer Offer, string ProviderId)> before, Func<string, string, State> was,
        IReadOnlyList<(CourseOffer Offer, string ProviderId)> after, Func<string, string, State> now)
    {
        var earlier = before.ToDictionary(one => one.Offer.Id, one => one.Offer, StringComparer.Ordinal);
        var later = after.ToDictionary(one => one.Offer.Id, one => one.Offer, StringComparer.Ordinal);
        return
        [
            .. after.Concat(before.Where(one => !later.ContainsKey(one.Offer.Id))).OrderBy(one => one.Offer.Id, StringComparer.Ordinal).Select(one =>
            {
                var (from, to) = (was(one.Offer.Id, one.ProviderId), now(one.Offer.Id, one.ProviderId));
                var (placesBefore, placesAfter) = (from == State.Runs ? Places(earlier[one.Offer.Id]) : 0, to == State.Runs ? Places(later[one.Offer.Id]) : 0);
                return (From: from, To: to, Changed: new ChangedOffer(one.Offer, one.ProviderId, Change(from, to, placesAfter - placesBefore), placesBefore, placesAfter));
            }).Where(one => one is not { From: State.DoesNotRun, To: State.DoesNotRun }).Select(one => one.Changed),
        ];
    }

    private static OfferChange Change(State before, State after, int more) => (before, after) switch
    {
        (State.NotTold, _) or (_, State.NotTold) => OfferChange.NotTold,
        (State.Runs, State.DoesNotRun) => OfferChange.Closed,
        (State.DoesNotRun, State.Runs) => OfferChange.Opened,
        _ => more > 0 ? OfferChange.Grown : more < 0 ? OfferChange.Shrunk : OfferChange.Same,
    };

    private static int Places(CourseOffer offer) => offer.GeneralPlaces + offer.CommissionedPlaces;

    /// <summary>One year of the register.</summary>
    private sealed class Year
    {
        private readonly Dictionary<string, RegisteredOffer> _entries;
        private readonly HashSet<string> _signed;

        public Year(OfferRegister register, AcademicYear year)
        {
            _entries = register.Of(year).ToDictionary(entry => entry.Offer.Id, StringComparer.Ordinal);
            _signed = _entries.Values.Where(entry => entry.SignOff.Length > 0).Select(entry => entry.ProviderId).ToHashSet(StringComparer.Ordinal);
            Offers = [.. _entries.Values.Select(entry => (entry.Offer, entry.ProviderId))];
        }

        public IReadOnlyList<(CourseOffer Offer, string ProviderId)> Offers { get; }

        public State Of(string offerId, string providerId) => !_entries.TryGetValue(offerId, out var entry)
            ? _signed.Contains(providerId) ? State.DoesNotRun : State.NotTold
            : entry.Answer switch
            {
                OfferAnswer.Confirmed => State.Runs,
                OfferAnswer.Closed or OfferAnswer.NotRun when entry.SignOff.Length > 0 => State.DoesNotRun,
                _ => State.NotTold,
            };
    }
}
