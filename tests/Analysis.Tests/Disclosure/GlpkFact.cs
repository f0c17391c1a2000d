namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>A test that needs GLPK's <c>glpsol</c>, a linear-programming solver that is not ours; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GlpkFactAttribute : FactAttribute
{
    public GlpkFactAttribute()
    {
        if (Glpk.Path is null)
            Skip = "needs glpsol (Debian: glpk-utils)";
    }
}

/// <summary>The same for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GlpkTheoryAttribute : TheoryAttribute
{
    public GlpkTheoryAttribute()
    {
        if (Glpk.Path is null)
            Skip = "needs glpsol (Debian: glpk-utils)";
    }
}
