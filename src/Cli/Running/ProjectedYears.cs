using System.Collections.Concurrent;
using System.Globalization;
using Pathways.Allocation.Choice;
using Pathways.Analysis;
using Pathways.Cli.Terminal;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Model;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Running;

/// <summary>The years after a scenario's own: a light run each, in this process, nothing stored.</summary>
internal static class ProjectedYears
{
    /// <summary>Runs them.</summary>
    /// <param name="file">The scenario.</param>
    /// <param name="last">Calendar year in which the last one starts.</param>
    /// <param name="draws">How many times the years are drawn.</param>
    /// <param name="options">How.</param>
    /// <param name="shell">Where to talk.</param>
    /// <param name="progress">Tells the steps.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InvalidInputException">Scenario, dataset or last year is not right.</exception>
    public static Task<(YearsResult Years, World World)> RunAsync(ScenarioFile file, int last, int draws, RunOptions options, Shell shell, StepProgress progress, CancellationToken cancel)
        => ParameterPlaces.NameAsync(file, async () =>
        {
            var first = await progress.RunAsync("World: zones, learners, offers", () => Load(file, null)).ConfigureAwait(false);
            shell.Say(first.Notes);
            var year = first.World.Dataset.AcademicYear;
            if (last < year.StartYear)
                throw new InvalidInputException([new Problem("--to", null, null, null, last.ToString(CultureInfo.InvariantCulture), $"is before the scenario's year {year}", $"give a year from {year.StartYear} on")]);
            _ = DatasetLoader.Read(file.DatasetFolder, Request(file, new AcademicYear(last))); // a year that the dataset has not is told before the first is run
            TravelOfYears Travel() => new(world => TravelModels.Matrix(first.Dataset.Folder, world, options.CacheFolder, options.Threads, cancel));
            var found = Travel();
            _ = await progress.RunAsync("Travel: door to door by 09:00", () => found.Of(first.World)).ConfigureAwait(false);
            var again = Generator(first);
            var worlds = new ConcurrentDictionary<AcademicYear, Lazy<World>>();
            World Projected(AcademicYear wanted) => worlds.GetOrAdd(wanted, later => new Lazy<World>(() => later == year ? first.World : again(Load(file, later)))).Value;
            YearsResult Years(ulong seed, int threads, TravelOfYears travel, Action<YearFigures>? tell)
            {
                (ChoiceSet, ChoiceResult) Choose(World world)
                {
                    var choices = ChoiceSets.Build(world, travel.Of(world), threads);
                    return (choices, DeferredAcceptance.Run(world, choices, seed, threads));
                }

                return YearsAnalysis.Run(file.Scenario with { AcademicYear = year, Seed = seed }, travel.Of, new AcademicYear(last), Projected, Choose, tell, cancel);
            }

            var before = progress.Elapsed;
            void Tell(YearFigures done)
            {
                shell.Say(string.Create(CultureInfo.InvariantCulture, $"{progress.Elapsed,6:0.0} s  {done.Year} ({progress.Elapsed - before:0.0} s)"));
                before = progress.Elapsed;
            }

            var one = await Task.Run(() => Years(file.Scenario.Seed, options.Threads, found, Tell), cancel).ConfigureAwait(false);
            var years = draws == 1 ? one : await progress.RunAsync(
                string.Create(CultureInfo.InvariantCulture, $"The years drawn {draws - 1} more times"),
                () => YearsDraws.Of(one, file.Scenario.Seed, draws, options.Threads, seed => Years(seed, 1, Travel(), null), cancel)).ConfigureAwait(false);
            return (years, first.World);
        });

    private static LoadedWorld Load(ScenarioFile file, AcademicYear? year) => DatasetLoader.Load(file.DatasetFolder, Request(file, year), DatasetLearners.Sources);

    private static DatasetRequest Request(ScenarioFile file, AcademicYear? year)
        => year is { } wanted ? DatasetRequest.Of(file) with { AcademicYear = file.Until is { } until && until.Value == wanted ? until : new Located<AcademicYear>(wanted, "--to", 1, 1) } : DatasetRequest.Of(file);

    /// <summary>
    /// The learners of a later year: as loaded where the dataset generates them. A synthetic dataset that brings its own has those of one
    /// year only, so they are generated at its scale, which is its 16 and 17 year olds over those of the zones.
    /// </summary>
    private static Func<LoadedWorld, World> Generator(LoadedWorld first)
    {
        if (!File.Exists(first.Dataset.PathOf("learners.csv")))
            return later => later.World;
        if (!first.Dataset.Info.Synthetic)
        {
            throw new InvalidInputException([new Problem(
                first.Dataset.NameOf("learners.csv"), null, null, null, null, "has the real learners of one year; those of later years are not known", "run years on a synthetic dataset, such as data/kent")]);
        }

        var living = first.World.Zones.Sum(zone => zone.Cohorts
            .Where(cohort => cohort.Year == first.Dataset.Year.StartYear && cohort.AcademicAge is 16 or 17).Sum(cohort => cohort.People));
        var scale = living > 0 ? first.World.Learners.Count(learner => learner.InDfeCohort) / living : 1;
        return later =>
        {
            var problems = new List<Problem>();
            var inputs = DatasetLearners.Inputs(later.Dataset, problems) ?? throw new InvalidInputException(problems);
            var learners = LearnerGenerator.Generate(inputs, later.Dataset.Info.PopulationSeed, scale);
            return later.Dataset.With([.. learners.OrderBy(learner => learner.Id, StringComparer.Ordinal)]).WithOffers(later.World.Offers);
        };
    }
}
