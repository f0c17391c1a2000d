using System.Globalization;
using System.Text;
using Pathways.Model;

namespace Pathways.Data.Extracts;

/// <summary>What of a dataset the formats cannot carry, with how much of it there is.</summary>
public static class NotCarried
{
    /// <summary>The list.</summary>
    public static string Of(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var ukprns = world.Providers.ToDictionary(provider => provider.Id, provider => provider.Ukprn, StringComparer.Ordinal);
        var withOffers = world.Offers.Select(offer => offer.SiteId).ToHashSet(StringComparer.Ordinal);
        var offersWithout = world.Offers.Count(offer => ukprns[world.Sites.First(site => site.Id == offer.SiteId).ProviderId] is null);
        var text = new StringBuilder("What NCCIS, ILR, the course directory and GIAS cannot carry of this dataset:\n");
        Line($"places, general and commissioned, group sizes, smallest groups, hours, entry requirements, kind of provision, qualification route with its years, and English and maths taught, of {world.Offers.Length} course offers: the course directory tells of none");
        Line($"{offersWithout} course offers of providers without a UKPRN");
        Line($"{world.Sites.Count(site => site.Urn is null && !withOffers.Contains(site.Id))} sites without URN and without courses");
        Line($"of {world.Sites.Count(site => site.ZoneCode is null)} sites outside the dataset's zones, schools, and what is out of a walk's reach of its stops, with their courses");
        Line($"shares of places open to Kent and Medway, and taken from outside, of {world.Sites.Length} sites: new sites get 1 and 0");
        Line($"which sites are open to nobody from outside, and which place their own Year 11 first: new sites get what is usual of their kind; coordinates below a metre; the zone of {world.Sites.Count(site => site.Urn is null)} venues without URN, which the nearest zone's middle gives");
        Line($"kind of {world.Providers.Count(provider => provider.Ukprn is not null && world.Sites.Any(site => site.ProviderId == provider.Id && (site.Urn is null) != (provider.Kind == ProviderKind.TrainingProvider)))} providers: a college or council whose sites have no URN comes as a training provider, a training provider with a URN as a school");
        Line($"intended level, subjects and route of {world.Learners.Count(learner => learner.Stage != Stage.Continuing)} young people who keep no place (applications would tell)");
        Line($"attainment, attendance, free school meals, exclusion, language, primary need, setting, travel need and last school of {world.Learners.Length} young people (school census, ks4, attendance and ehcp would tell)");
        Line($"places held in re-engagement provision or a foundation year, and of providers without a UKPRN; of several courses of a provider at a level in a subject, which one is held");
        Line($"that {world.Learners.Count(learner => learner is { HomeEducated: true, Stage: Stage.Continuing or Stage.Neet })} young people were educated at home, since each has one activity");
        Line($"apprenticeship vacancies, transport, parameters, areas: taken from the dataset that was made to import into");
        return text.ToString();

        void Line(FormattableString line) => text.Append("- ").Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
