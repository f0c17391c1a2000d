using Pathways.Data.Datasets;
using Pathways.Data.Kent.Geography;
using Pathways.Data.Kent.Population;
using Pathways.Data.Kent.Provision;
using Pathways.Data.Kent.Transport;
using Pathways.Data.Population;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent;

/// <summary>Derives the compact Kent baseline from the raw extracts. The same extracts give the same bytes.</summary>
public static class KentBaseline
{
    /// <summary>Makes every file of the baseline.</summary>
    /// <param name="raw">The raw extracts.</param>
    /// <param name="progress">Told the name of each part as it begins.</param>
    /// <exception cref="InvalidInputException">An extract is missing or not as expected.</exception>
    public static BaselineFiles Build(RawExtracts raw, IProgress<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var files = new BaselineFiles();
        progress?.Report("parameters and documentation");
        AuthoredPart.Add(files);
        progress?.Report("zones, areas and boundaries");
        GeographyPart.Add(raw, files);
        progress?.Report("learners");
        PopulationPart.Add(raw, files);
        progress?.Report("providers, sites and offers");
        ProvisionPart.Add(raw, files, Demand(files));
        progress?.Report("transport");
        TransportPart.Add(raw, files);
        GapFillingPart.Add(files);
        return files;
    }

    // The places are set against the learners, so the learners come first: as the zones and the marginals just made give them.
    private static ProvisionDemand Demand(BaselineFiles files)
    {
        var dataset = new DatasetFiles("baseline", files.Texts);
        var places = new PlacesReader(dataset);
        var parameters = new ParameterSet(ParametersReader.Read(dataset.Table("parameters.csv", ParametersReader.Columns)));
        var marginals = Marginals.Parse(files.Texts[PopulationPart.MarginalsPath], PopulationPart.MarginalsPath, places.Districts, dataset.Problems);
        dataset.Problems.ThrowIfErrors();

        var inputs = new PopulationInputs(AuthoredPart.BaselineYear, places.Districts, places.Zones, marginals!, [], [], parameters);
        var authorities = places.Districts.ToDictionary(district => district.Code, district => district.Authority, StringComparer.Ordinal);
        var homes = places.Zones.ToDictionary(zone => zone.Code, zone => authorities[zone.DistrictCode], StringComparer.Ordinal);
        var counts = LearnerGenerator.GenerateBeforePlaces(inputs, AuthoredPart.PopulationSeed)
            .Where(learner => learner.InScope)
            .CountBy(learner => (Authority: homes[learner.ZoneCode], learner.IntendedLevel, Ehcp: learner.Sen == SenStatus.Ehcp));
        return new ProvisionDemand(
        [
            .. counts.OrderBy(count => count.Key).Select(count => new DemandCell(count.Key.Authority, count.Key.IntendedLevel, count.Key.Ehcp, count.Value)),
        ]);
    }
}
