package dev.authscope.export.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Something to paint. */
sealed interface Painted {

    /** What it can cover, in the units of the diagram. */
    Rectangle2D bounds();

    /** Paints it. */
    void paint(Graphics2D graphics);

    /** A shape in one colour. */
    record Filled(Shape shape, Color colour) implements Painted {

        @Override
        public Rectangle2D bounds() {
            return shape.getBounds2D();
        }

        @Override
        public void paint(Graphics2D graphics) {
            graphics.setColor(colour);
            graphics.fill(shape);
        }
    }

    /** A shape with slanting stripes. */
    record Hatched(Shape shape, Color colour, double stripe, double distance) implements Painted {

        @Override
        public Rectangle2D bounds() {
            return shape.getBounds2D();
        }

        @Override
        public void paint(Graphics2D graphics) {
            Rectangle2D box = bounds();
            AffineTransform slant = AffineTransform.getRotateInstance(Math.PI / 4);
            Rectangle2D turned = AffineTransform.getRotateInstance(-Math.PI / 4)
                    .createTransformedShape(box)
                    .getBounds2D();
            Path2D stripes = new Path2D.Double();
            for (double x = Math.floor(turned.getMinX() / distance) * distance; x < turned.getMaxX(); x += distance) {
                stripes.append(slant.createTransformedShape(
                        new Rectangle2D.Double(x, turned.getMinY(), stripe, turned.getHeight())), false);
            }
            Shape before = graphics.getClip();
            graphics.clip(shape);
            graphics.setColor(colour);
            graphics.fill(stripes);
            graphics.setClip(before);
        }
    }

    /** Another thing, elsewhere and in another size. */
    record Moved(Painted thing, AffineTransform place) implements Painted {

        @Override
        public Rectangle2D bounds() {
            return place.createTransformedShape(thing.bounds()).getBounds2D();
        }

        @Override
        public void paint(Graphics2D graphics) {
            AffineTransform before = graphics.getTransform();
            graphics.transform(place);
            thing.paint(graphics);
            graphics.setTransform(before);
        }
    }
}
