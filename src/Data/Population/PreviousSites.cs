using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>
/// Where entrants went to school, if it has a sixth form in the data: a modelled share of them attended one, nearer ones being
/// likelier (weight exp(−decay × straight-line kilometres)). Grammar schools only had those who hold grade 4 in both English and
/// maths and intend Level 3; single-sex schools only their sex.
/// </summary>
internal sealed class PreviousSites
{
    private const int Nearest = 12;

    private readonly People _people;
    private readonly Site[] _sites;
    private readonly double _share;
    private readonly double _decay;
    private readonly Dictionary<(int Zone, bool Female, bool Selective), (string Id, double Reached)[]> _choices = [];

    public PreviousSites(People people)
    {
        _people = people;
        _sites = [.. people.Inputs.Sites.Where(site => site.InternalFirst && site.GeneralSupply && site.ZoneCode is not null).OrderBy(site => site.Id, StringComparer.Ordinal)];
        if (_sites.Length > 0)
            (_share, _decay) = (people.Inputs.Parameters["learners.previous_site_share"], people.Inputs.Parameters["learners.previous_site_decay_per_km"]);
    }

    /// <summary>The site's id, or null.</summary>
    public string? Of(int person)
    {
        if (_sites.Length == 0 || _people.Stage[person] != Stage.Entrant || _people.Uniform(person, 20) >= _share)
            return null;
        var key = (_people.Zone[person], _people.Female[person], _people.Band[person] == 0 && _people.EnglishMaths[person]);
        if (!_choices.TryGetValue(key, out var choices))
            _choices[key] = choices = Choices(_people.Inputs.Zones[key.Item1], key.Item2, key.Item3);
        if (choices.Length == 0)
            return null;
        var drawn = _people.Uniform(person, 21) * choices[^1].Reached;
        return choices.First(choice => drawn < choice.Reached || choice.Equals(choices[^1])).Id;
    }

    private (string Id, double Reached)[] Choices(Zone zone, bool female, bool selective)
    {
        var reached = 0.0;
        return [.. _sites.Where(site => (selective || !site.Selective) && site.Sex != (female ? SiteSex.Boys : SiteSex.Girls))
            .Select(site => (Site: site, Kilometres: zone.Centroid.KilometresTo(site.Location))).OrderBy(pair => pair.Kilometres).Take(Nearest)
            .Select(pair => (pair.Site.Id, reached += Math.Exp(-_decay * pair.Kilometres)))];
    }
}
