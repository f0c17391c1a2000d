namespace Pathways.Data.Importing;

/// <summary>How many of the dataset's young people stand somewhere, beside how many of as many modelled young people of the same ages and districts do.</summary>
/// <param name="What">Stage or level, in words.</param>
/// <param name="Learners">Young people, as imported and completed.</param>
/// <param name="Expected">As many modelled young people of the same ages and districts.</param>
public sealed record PopulationLine(string What, long Learners, double Expected)
{
    private const double Several = 2;
    private const int Few = 50;

    /// <summary>Whether there are more than twice as many, and 50 more.</summary>
    public bool TooMany => Learners > Several * Expected && Learners - Expected >= Few;

    /// <summary>Whether there are more than twice as many, or fewer than half, and 50 more or fewer.</summary>
    public bool Unusual => TooMany || (Expected > Several * Learners && Expected - Learners >= Few);
}
