using Pathways.Api.Http;
using Pathways.Model;

namespace Pathways.Api.Runs;

/// <summary>
/// What scenarios may not do that somebody outside the authority composes. What is told of them hides one person among others as long as one person moves a
/// figure by about one. That is not so of plans, of cohorts that hold everybody several times over, and of groups so large that one person decides over many places.
/// </summary>
internal static class ComposedLimits
{
    private const string Analyst = "or ask an analyst to run it";

    /// <summary>Refuses what may not be run.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="dataset">The dataset's world, before any scenario.</param>
    /// <exception cref="ApiProblem">It does what it may not.</exception>
    public static void Check(Scenario scenario, World dataset)
    {
        var largest = dataset.Offers.Select(offer => offer.MinimumGroup).Append(1).Max();
        foreach (var change in scenario.Modifications)
        {
            if (change is FillGaps { GivesNothing: false })
                throw Refused("Scenarios that fill gaps are planned for the authority only.", "fills gaps", $"name the courses to open with open_offer, {Analyst}");
            if (change is CohortGrowth { Percent: not 0 })
                throw Refused("Scenarios with other young people are run for the authority only.", "changes how many young people there are", $"leave cohort_growth out, {Analyst}");
            if ((change is ChangeMinimumGroup group && group.Learners > largest) || (change is OpenOffer opened && opened.MinimumGroup > largest))
                throw Refused("Scenarios with larger minimum groups than there are today are run for the authority only.", "has a larger minimum group than any course today", $"give at most {largest}, {Analyst}");
        }
    }

    private static ApiProblem Refused(string why, string fault, string remedy) => new(422, "The request is not right", why, new FieldFault("scenario", fault, remedy));
}
